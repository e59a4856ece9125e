package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridealong.course.Finding;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.play.Run;

/**
 * What scores well does well: in some state that can occur, an option leaves at least one value
 * better than each option that scores less does.
 */
final class NoStrongOptionIsDominated implements StoryRule {

  @Override
  public List<Finding> check(Walks story, Places places) {
    Scenario scenario = story.scenario();
    List<Finding> findings = new ArrayList<>();
    for (Step step : scenario.steps()) {
      List<Run> here = story.runs().stream().filter(run -> run.place().equals(step.id())).toList();
      for (Option option : step.options()) {
        step.options().stream()
            .filter(other -> other.quality() < option.quality())
            .filter(other -> here.stream().noneMatch(run -> isBetter(run, option, other)))
            .findFirst()
            .ifPresent(
                other ->
                    findings.add(
                        Finding.warning(
                                places.of(option),
                                "option %s scores %d and never leaves any value better than %s, which scores %d"
                                    .formatted(
                                        option.id(), option.quality(), other.id(), other.quality()))
                            .at(Nodes.of(scenario, step, option))
                            .mend("give it an effect that shows why it scores more")));
      }
    }
    return findings;
  }

  private static boolean isBetter(Run run, Option option, Option other) {
    var one = run.values().plus(option.effects());
    var two = run.values().plus(other.effects());
    return Arrays.stream(ValueName.values()).anyMatch(name -> one.get(name) > two.get(name));
  }
}
