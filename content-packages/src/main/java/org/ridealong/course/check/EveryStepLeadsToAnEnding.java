package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** No step is a dead end: from each, some branches lead to an ending. */
final class EveryStepLeadsToAnEnding implements ScenarioRule {

  @Override
  public List<Finding> check(Scenario scenario, Places places) {
    Graph graph = new Graph(scenario);
    List<Id> endings = scenario.endings().stream().map(Ending::id).toList();
    return scenario.steps().stream()
        .filter(step -> graph.from(List.of(step.id())).stream().noneMatch(endings::contains))
        .map(
            step ->
                Finding.error(
                    places.of(step), "from step " + step.id() + " no ending can be reached"))
        .toList();
  }
}
