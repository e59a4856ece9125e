package org.ridealong.course.check;

import java.util.ArrayList;
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

  /**
   * What walks from some state on earn.
   *
   * @param chosen the sum of the qualities chosen
   * @param best the sum of the best on offer
   * @param clean whether they stay clear of red lines
   */
  record Tally(Id ending, int chosen, int best, boolean clean) {

    int score() {
      return best == 0 ? 0 : Math.floorDiv(200 * chosen + best, 2 * best);
    }

    private Tally after(Step step, Option option) {
      return new Tally(
          ending,
          chosen + option.quality(),
          best + step.bestQuality(),
          clean && option.redLine().isEmpty());
    }
  }

  private final Map<State, Set<Tally>> tallies = new HashMap<>();
  private final Set<Choice> asked;
  private final Map<State, Longest> done = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final Set<State> open = new HashSet<>();
  private Optional<Run> circle = Optional.empty();
  private final Scenario scenario;
  private final Longest longest;
  private final Set<Tally> finished;

  Walks(Scenario scenario) {
    this.scenario = scenario;
    this.asked = asked(scenario);
    Run start = Run.begin(scenario);
    this.longest = from(start);
    this.finished = tallies.getOrDefault(state(start), Set.of());
  }

  /**
   * A walk that comes back to a state in which it was before, if there is one: it could go on for
   * ever.
   */
  Optional<Run> circle() {
    return circle;
  }

  Scenario scenario() {
    return scenario;
  }

  /** A run to each state that can occur: what holds for these holds for every learner. */
  List<Run> runs() {
    return runs;
  }

  /** Whatever whole walks can earn, each once. */
  Set<Tally> finished() {
    return finished;
  }

  /**
   * The most decisions, and the most characters of a path, from the start to an ending; circles are
   * walked once.
   */
  Longest longest() {
    return longest;
  }

  private Longest from(Run run) {
    State state = state(run);
    Longest known = done.get(state);
    if (known != null) {
      return known;
    }
    if (!open.add(state)) {
      circle = circle.or(() -> Optional.of(run));
      return Longest.NONE;
    }
    runs.add(run);
    Longest best = Longest.NONE;
    Set<Tally> earned = new HashSet<>();
    run.ending().ifPresent(ending -> earned.add(new Tally(ending.id(), 0, 0, true)));
    for (Option option : run.step().map(Step::options).orElse(List.of())) {
      Run next = run.choose(option.id());
      Longest after = from(next);
      Step step = run.step().orElseThrow();
      tallies
          .getOrDefault(state(next), Set.of())
          .forEach(tally -> earned.add(tally.after(step, option)));
      int name = new Choice(run.place(), option.id()).toString().length() + 1;
      best = best.orLonger(new Longest(after.decisions() + 1, after.characters() + name));
    }
    open.remove(state);
    done.put(state, best);
    tallies.put(state, earned);
    return best;
  }

  private State state(Run run) {
    Set<Choice> remembered = new LinkedHashSet<>(run.path());
    remembered.retainAll(asked);
    return new State(run.place(), run.values(), remembered);
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
