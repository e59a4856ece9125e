package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Branch;
import org.ridealong.course.Finding;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/**
 * Of an option's branches the last has no condition, so that every choice leads somewhere; only the
 * last, so that all count.
 */
final class LastBranchIsOpen implements ScenarioRule {

  @Override
  public List<Finding> check(Scenario scenario, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : scenario.steps()) {
      for (Option option : step.options()) {
        List<Branch> next = option.next();
        for (int index = 0; index < next.size(); index++) {
          Branch branch = next.get(index);
          boolean last = index == next.size() - 1;
          if (last && !branch.when().isAlways()) {
            findings.add(
                Finding.error(
                    places.of(branch),
                    "the last branch has a condition; add one without after it"));
          } else if (!last && branch.when().isAlways()) {
            findings.add(
                Finding.error(
                    places.of(branch), "a branch without a condition hides those after it"));
          }
        }
      }
    }
    return findings;
  }
}
