package org.ridealong.course.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Choice;
import org.ridealong.course.Condition;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.Values;
import org.ridealong.course.play.Run;

/**
 * Plays everything that can be played in a scenario. Walks that stand at the same place with the
 * same values, and the same choices behind them as far as a condition asks, have the same future,
 * so each such state is played on once.
 */
final class Walks {

  /** What decides how a walk goes on. */
  private record State(Id place, Values values, Set<Choice> remembered) {}

  /** The longest way from a state to an ending. */
  record Longest(int decisions, int characters) {

    static final Longest NONE = new Longest(0, 0);

    Longest orLonger(Longest other) {
      return new Longest(
          Math.max(decisions, other.decisions), Math.max(characters, other.characters));
    }
  }

  private final Set<Choice> asked;
  private final Map<State, Longest> done = new HashMap<>();
  private final Set<State> open = new HashSet<>();
  private Optional<Run> circle = Optional.empty();
  private final Longest longest;

  Walks(Scenario scenario) {
    this.asked = asked(scenario);
    this.longest = from(Run.begin(scenario));
  }

  /**
   * A walk that comes back to a state in which it was before, if there is one: it could go on for
   * ever.
   */
  Optional<Run> circle() {
    return circle;
  }

  /**
   * The most decisions, and the most characters of a path, from the start to an ending; circles are
   * walked once.
   */
  Longest longest() {
    return longest;
  }

  private Longest from(Run run) {
    Set<Choice> remembered = new LinkedHashSet<>(run.path());
    remembered.retainAll(asked);
    State state = new State(run.place(), run.values(), remembered);
    Longest known = done.get(state);
    if (known != null) {
      return known;
    }
    if (!open.add(state)) {
      circle = circle.or(() -> Optional.of(run));
      return Longest.NONE;
    }
    Longest best = Longest.NONE;
    for (Option option : run.step().map(Step::options).orElse(List.of())) {
      Longest after = from(run.choose(option.id()));
      int name = new Choice(run.place(), option.id()).toString().length() + 1;
      best = best.orLonger(new Longest(after.decisions() + 1, after.characters() + name));
    }
    open.remove(state);
    done.put(state, best);
    return best;
  }

  private static Set<Choice> asked(Scenario scenario) {
    Stream<Condition> steps =
        scenario.steps().stream()
            .flatMap(step -> step.options().stream())
            .flatMap(Walks::conditions);
    Stream<Condition> scenes =
        Stream.concat(
                scenario.steps().stream().flatMap(step -> step.scene().stream()),
                scenario.endings().stream().flatMap(ending -> ending.scene().stream()))
            .map(Beat::when);
    return Stream.concat(steps, scenes).flatMap(Condition::choices).collect(Collectors.toSet());
  }

  private static Stream<Condition> conditions(Option option) {
    return Stream.concat(
        option.next().stream().map(Branch::when), option.consequence().stream().map(Beat::when));
  }
}
