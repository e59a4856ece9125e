package org.ridealong.course.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** Nothing is written that no branch leads to. */
final class EveryPlaceIsReachable implements ScenarioRule {

  @Override
  public List<Finding> check(Scenario scenario, Places places) {
    Set<Id> met = new Graph(scenario).from(List.of(scenario.start()));
    Stream<Finding> steps =
        scenario.steps().stream()
            .filter(step -> !met.contains(step.id()))
            .map(step -> Finding.error(places.of(step), "no branch leads to step " + step.id()));
    Stream<Finding> endings =
        scenario.endings().stream()
            .filter(ending -> !met.contains(ending.id()))
            .map(end -> Finding.error(places.of(end), "no branch leads to ending " + end.id()));
    return Stream.concat(steps, endings).toList();
  }
}
