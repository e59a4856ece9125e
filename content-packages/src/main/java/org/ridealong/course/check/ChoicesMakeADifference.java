package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Finding;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/**
 * Each option moves something that its neighbours do not: values, or the way that the story takes.
 */
final class ChoicesMakeADifference implements ScenarioRule {

  @Override
  public List<Finding> check(Scenario scenario, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : scenario.steps()) {
      for (int later = 1; later < step.options().size(); later++) {
        Option option = step.options().get(later);
        step.options().subList(0, later).stream()
            .filter(other -> isSame(option, other))
            .findFirst()
            .ifPresent(
                other ->
                    findings.add(
                        Finding.warning(
                                places.of(option),
                                "option "
                                    + option.id()
                                    + " moves the same values as "
                                    + other.id()
                                    + " and leads to the same place")
                            .at(Nodes.of(scenario, step, option))
                            .mend("let it cost or win something else")));
      }
    }
    return findings;
  }

  private static boolean isSame(Option one, Option other) {
    return one.effects().equals(other.effects())
        && one.next().equals(other.next())
        && one.redLine().isPresent() == other.redLine().isPresent();
  }
}
