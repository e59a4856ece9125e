package org.ridealong.course.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Choice;
import org.ridealong.course.Condition;
import org.ridealong.course.Ending;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.Values;

/**
 * A run through a scenario, from its start to where the learner stands. Immutable.
 *
 * @param place the id of the step or ending where the learner stands
 * @param moves the decisions so far
 */
public record Run(Scenario scenario, Id place, Values values, List<Move> moves) {

  public Run {
    moves = List.copyOf(moves);
  }

  /** A decision that was made. */
  public record Move(Step step, Option option) {

    /** As it stands in paths. */
    public Choice choice() {
      return new Choice(step.id(), option.id());
    }
  }

  /** A new run. */
  public static Run begin(Scenario scenario) {
    return new Run(scenario, scenario.start(), scenario.state(), List.of());
  }

  /** The decision that waits for the learner; empty at an ending. */
  public Optional<Step> step() {
    return scenario.step(place);
  }

  /** The ending that was reached; empty while the run goes on. */
  public Optional<Ending> ending() {
    return scenario.ending(place);
  }

  /** The choices made so far. */
  public List<Choice> path() {
    return moves.stream().map(Move::choice).toList();
  }

  /**
   * The run after this choice.
   *
   * @throws IllegalArgumentException if it is not on offer here
   * @throws IllegalStateException if no branch of it holds, which the checks rule out
   */
  public Run choose(Id optionId) {
    Step step = step().orElseThrow(() -> new IllegalArgumentException(place + " is an ending"));
    Option option =
        step.option(optionId)
            .orElseThrow(() -> new IllegalArgumentException(place + " does not offer " + optionId));
    List<Move> after = new ArrayList<>(moves);
    after.add(new Move(step, option));
    Run moved = new Run(scenario, place, values.plus(option.effects()), after);
    for (Branch branch : option.next()) {
      if (moved.holds(branch.when())) {
        return new Run(scenario, branch.to(), moved.values, moved.moves);
      }
    }
    throw new IllegalStateException(new Choice(place, optionId) + " leads nowhere");
  }

  /**
   * Back to a decision of this run, counted from 0: the path is cut there and the values follow.
   */
  public Run rewind(int decision) {
    Run run = begin(scenario);
    for (Move move : moves.subList(0, decision)) {
      run = run.choose(move.option().id());
    }
    return run;
  }

  /** The indexes of the beats that are shown to somebody who stands here. */
  public List<Integer> shown(List<Beat> scene) {
    return IntStream.range(0, scene.size())
        .filter(index -> holds(scene.get(index).when()))
        .boxed()
        .toList();
  }

  /** Percent: what was chosen of the best that was on offer. A decision met twice counts twice. */
  public int score() {
    int chosen = 0;
    int best = 0;
    for (Move move : moves) {
      chosen += move.option().quality();
      best += move.step().bestQuality();
    }
    return best == 0 ? 0 : Rounding.percent(chosen, best);
  }

  /** The red lines that were crossed, each once, in order. */
  public List<Choice> redLines() {
    return moves.stream()
        .filter(move -> move.option().redLine().isPresent())
        .map(Move::choice)
        .distinct()
        .toList();
  }

  /** Whether a condition holds here. */
  public boolean holds(Condition condition) {
    for (Condition.Clause clause : condition.clauses()) {
      if (!holds(clause)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Condition.Clause clause) {
    if (clause instanceof Condition.Compare compare) {
      return compare.is().holds(values.get(compare.value()), compare.than());
    }
    if (clause instanceof Condition.Any any) {
      return any.of().stream().anyMatch(this::holds);
    }
    Condition.Chose chose = (Condition.Chose) clause;
    return path().contains(chose.choice()) != chose.not();
  }
}
