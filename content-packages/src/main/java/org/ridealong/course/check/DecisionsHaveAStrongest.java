package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** At each decision somebody can do well: an option has quality 3 and crosses no red line. */
final class DecisionsHaveAStrongest implements ScenarioRule {

  static final int STRONGEST = 3;

  @Override
  public List<Finding> check(Scenario scenario, Places places) {
    return scenario.steps().stream()
        .filter(
            step ->
                step.options().stream()
                    .noneMatch(
                        option -> option.quality() == STRONGEST && option.redLine().isEmpty()))
        .map(
            step ->
                Finding.error(places.of(step), "step " + step.id() + " has no option of quality 3"))
        .toList();
  }
}
