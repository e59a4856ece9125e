package org.ridealong.course.format;

import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Condition;
import org.ridealong.course.Ending;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/**
 * Finds places and choices that a scenario names and does not have. Its parts may name each other
 * forwards, so this comes last.
 */
record ScenarioReferences(Scenario scenario, Places places, Findings findings) {

  void check() {
    for (Step step : scenario.steps()) {
      step.scene().forEach(this::check);
      for (Option option : step.options()) {
        option.consequence().forEach(this::check);
        option.next().forEach(this::check);
      }
    }
    scenario.endings().forEach(ending -> ending.scene().forEach(this::check));
  }

  private void check(Beat beat) {
    check(beat, beat.when());
  }

  private void check(Branch branch) {
    Id to = branch.to();
    boolean known = scenario.step(to).isPresent() || scenario.ending(to).isPresent();
    if (!known && !to.equals(Value.NO_ID)) {
      wrong(branch, to + " is no step or ending" + Nearest.to(to.value(), targets()));
    }
    check(branch, branch.when());
  }

  private void check(Object part, Condition condition) {
    condition
        .choices()
        .filter(
            choice ->
                scenario
                    .step(choice.step())
                    .flatMap(step -> step.option(choice.option()))
                    .isEmpty())
        .forEach(
            choice ->
                wrong(
                    part,
                    "chose "
                        + choice
                        + " names no choice"
                        + Nearest.to(choice.toString(), choices())));
  }

  private void wrong(Object part, String message) {
    findings.add(places.of(part), message);
  }

  private List<String> targets() {
    return Stream.concat(
            scenario.steps().stream().map(Step::id), scenario.endings().stream().map(Ending::id))
        .map(Id::value)
        .toList();
  }

  private List<String> choices() {
    return scenario.steps().stream()
        .flatMap(step -> step.options().stream().map(option -> step.id() + "/" + option.id()))
        .toList();
  }
}
