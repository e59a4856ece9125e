package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.play.Run;

class ArrivalTest {

  @Test
  void allWaysTogetherAreEachStateThatCanOccurOnce() {
    for (Course course : Programmes.bundled().courses()) {
      for (Scenario scenario : course.scenarios()) {
        List<Run> states = new Walks(scenario).runs();
        for (Step step : scenario.steps()) {
          List<Arrival> arrivals = Arrival.at(scenario, step.id());
          long told = arrivals.stream().mapToLong(one -> 1 + one.alike().size()).sum();
          long there = states.stream().filter(run -> run.place().equals(step.id())).count();
          assertThat(told).isEqualTo(there).isPositive();
        }
      }
    }
  }

  @Test
  void nobodyArrivesWhereThereIsNothing() {
    Scenario scenario = Programmes.bundled().courses().get(1).scenarios().get(0);
    assertThat(Arrival.at(scenario, new Id("nowhere"))).isEmpty();
  }
}
