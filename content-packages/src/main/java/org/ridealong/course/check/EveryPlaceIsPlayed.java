package org.ridealong.course.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.play.Run;

/** Whatever branches promise, each step and ending can be reached with values that can occur. */
final class EveryPlaceIsPlayed implements StoryRule {

  private static final String MEND = "loosen a condition that leads to it, or delete it";

  @Override
  public List<Finding> check(Walks story, Places places) {
    Scenario scenario = story.scenario();
    Set<Id> met = story.runs().stream().map(Run::place).collect(Collectors.toSet());
    Stream<Finding> steps =
        scenario.steps().stream()
            .filter(step -> !met.contains(step.id()))
            .map(step -> finding(scenario, places, step, "step", step.id()));
    Stream<Finding> endings =
        scenario.endings().stream()
            .filter(ending -> !met.contains(ending.id()))
            .map(ending -> finding(scenario, places, ending, "ending", ending.id()));
    return Stream.concat(steps, endings).toList();
  }

  private static Finding finding(
      Scenario scenario, Places places, Object part, String what, Id id) {
    return Finding.error(places.of(part), "no state that can occur leads to " + what + " " + id)
        .at(Nodes.of(scenario, id))
        .mend(MEND);
  }
}
