package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Choice;
import org.ridealong.course.Condition;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Prose;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.Values;

/** Small stories that nobody would write: every kind of branch, condition, effect and beat. */
final class RandomStories {

  /** Says numbers from 0. */
  interface Chance {
    int below(int bound);
  }

  private static final Prose TEXT = new Prose("Text.", "<p>Text.</p>");

  private final Chance chance;
  private final Course course;
  private final List<List<Integer>> options = new ArrayList<>();

  private RandomStories(Course course, Chance chance) {
    this.course = course;
    this.chance = chance;
  }

  /** A course like this one, with two stories of chance. */
  static Course in(Course course, Chance chance) {
    RandomStories stories = new RandomStories(course, chance);
    return new Course(
        new Id("chance"),
        course.about(),
        course.skills(),
        course.lessons(),
        List.of(stories.scenario("first"), stories.scenario("second")),
        course.quiz(),
        course.boosters(),
        course.aids(),
        course.pass(),
        course.cast(),
        course.facts(),
        List.of());
  }

  private Scenario scenario(String id) {
    int steps = 2 + chance.below(4);
    int endings = 1 + chance.below(3);
    options.clear();
    for (int i = 0; i < steps; i++) {
      options.add(IntStream.range(0, 2 + chance.below(3)).boxed().toList());
    }
    return new Scenario(
        new Id(id),
        "A story",
        5,
        TEXT,
        Optional.empty(),
        new Id("step-0"),
        Values.of(effects()),
        IntStream.range(0, steps).mapToObj(i -> step(i, steps, endings)).toList(),
        IntStream.range(0, endings).mapToObj(this::ending).toList());
  }

  private Step step(int number, int steps, int endings) {
    return new Step(
        new Id("step-" + number),
        "A step",
        course.skills().get(0).id(),
        Optional.empty(),
        beats(),
        "What now?",
        options.get(number).stream().map(i -> option(i, number, steps, endings)).toList());
  }

  private Option option(int number, int step, int steps, int endings) {
    List<Branch> next = new ArrayList<>();
    for (int i = chance.below(3); i > 0; i--) {
      next.add(new Branch(place(0, steps, endings), condition(2)));
    }
    next.add(new Branch(place(step + 1, steps, endings), Condition.ALWAYS));
    return new Option(
        new Id("option-" + number),
        "An option",
        chance.below(4),
        effects(),
        beats(),
        TEXT,
        TEXT,
        chance.below(5) == 0 ? Optional.of("A red line.") : Optional.empty(),
        next);
  }

  /** A step from this number on, or an ending. */
  private Id place(int from, int steps, int endings) {
    int one = from + chance.below(steps - from + 1);
    return new Id(one < steps ? "step-" + one : "ending-" + chance.below(endings));
  }

  private Ending ending(int number) {
    Ending.Outcome[] outcomes = Ending.Outcome.values();
    Ending.Outcome outcome = outcomes[chance.below(outcomes.length)];
    return new Ending(new Id("ending-" + number), "An ending", outcome, beats(), TEXT);
  }

  private List<Beat> beats() {
    List<Beat> beats = new ArrayList<>();
    for (int i = chance.below(4); i >= 0; i--) {
      beats.add(new Beat.Tell(TEXT, chance.below(2) == 1 ? condition(2) : Condition.ALWAYS));
    }
    return beats;
  }

  private Condition condition(int depth) {
    List<Condition.Clause> clauses = new ArrayList<>();
    for (int i = chance.below(2); i >= 0; i--) {
      clauses.add(clause(depth));
    }
    return new Condition(clauses);
  }

  private Condition.Clause clause(int depth) {
    int kind = chance.below(depth > 0 ? 3 : 2);
    if (kind == 0) {
      Condition.Comparison[] ways = Condition.Comparison.values();
      Condition.Comparison way = ways[chance.below(ways.length)];
      return new Condition.Compare(value(), way, chance.below(7) - 3);
    } else if (kind == 1) {
      int step = chance.below(options.size());
      int option = chance.below(options.get(step).size());
      Choice choice = new Choice(new Id("step-" + step), new Id("option-" + option));
      return new Condition.Chose(choice, chance.below(2) == 1);
    }
    return new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
  }

  private Map<ValueName, Integer> effects() {
    Map<ValueName, Integer> effects = new HashMap<>();
    for (int i = chance.below(4); i > 0; i--) {
      effects.put(value(), chance.below(5) - 2);
    }
    return effects;
  }

  private ValueName value() {
    return ValueName.values()[chance.below(ValueName.values().length)];
  }
}
