package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ridealong.course.Choice;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Scenario;
import org.ridealong.course.play.Result;
import org.ridealong.course.play.Run;
import org.ridealong.course.play.Scores;

/**
 * What became of one archetype in a module: each attempt plays all scenarios once and takes the
 * quiz once. The same module gives the same trial.
 *
 * @param passed attempts that passed the module
 * @param quizPassed attempts whose quiz was enough
 * @param stories by scenario
 */
public record Trial(
    Archetype who, int attempts, int passed, int quizPassed, Map<Id, Story> stories) {

  /**
   * A scenario in a trial.
   *
   * @param passed attempts whose run was enough and crossed no red line
   * @param visits how often each step and ending was met
   * @param chosen how often each option was taken, by {@code step/option}
   * @param ways how often somebody went from a step to a place, by {@code step/place}
   */
  public record Story(
      int passed,
      Map<Id, Integer> visits,
      Map<String, Integer> chosen,
      Map<String, Integer> ways) {}

  private static final int ATTEMPTS = 1000;
  private static final long SEED = 20_26;

  /** All archetypes in a module, in order. */
  public static List<Trial> all(Course course) {
    List<Trial> trials = new ArrayList<>();
    for (Archetype who : Archetype.values()) {
      trials.add(of(who, course, ATTEMPTS));
    }
    return trials;
  }

  /**
   * One archetype.
   *
   * @param attempts how many
   */
  public static Trial of(Archetype who, Course course, int attempts) {
    Random random = new Random(SEED + who.word().hashCode());
    Map<Id, Tally> tallies = new HashMap<>();
    int passed = 0;
    int quizPassed = 0;
    for (int attempt = 0; attempt < attempts; attempt++) {
      boolean redLine = false;
      List<Integer> scores = new ArrayList<>();
      for (Scenario scenario : course.scenarios()) {
        Run run = play(who, scenario, random);
        int score = run.score();
        boolean clean = run.redLines().isEmpty();
        redLine |= !clean;
        scores.add(score);
        tallies
            .computeIfAbsent(scenario.id(), id -> new Tally())
            .add(run, clean && score >= course.pass().skill());
      }
      int quiz = quiz(who, course, random);
      quizPassed += quiz >= course.pass().quiz() ? 1 : 0;
      passed += Result.of(course.pass(), quiz, scores, redLine).passed() ? 1 : 0;
    }
    Map<Id, Story> stories = new HashMap<>();
    tallies.forEach((id, tally) -> stories.put(id, tally.story()));
    return new Trial(who, attempts, passed, quizPassed, stories);
  }

  /** Of all attempts, the percentage that passed. */
  public double passRate() {
    return 100.0 * passed / attempts;
  }

  /** What became of one of the module's scenarios. */
  public Story story(Id scenario) {
    return Objects.requireNonNull(stories.get(scenario));
  }

  private static Run play(Archetype who, Scenario scenario, Random random) {
    Run run = Run.begin(scenario);
    while (run.step().isPresent()) {
      run = run.choose(who.decide(run, random).id());
    }
    return run;
  }

  private static int quiz(Archetype who, Course course, Random random) {
    List<Item> items = new ArrayList<>(course.quiz().items());
    Collections.shuffle(items, random);
    return Scores.quiz(
        items.stream()
            .limit(course.quiz().draw())
            .map(item -> Scores.of(item.task(), who.answer(item, random)))
            .toList());
  }

  private static final class Tally {

    private final Map<Id, Integer> visits = new HashMap<>();
    private final Map<Choice, Integer> chosen = new HashMap<>();
    private final Map<Way, Integer> ways = new HashMap<>();
    private int passed;

    void add(Run run, boolean isEnough) {
      for (int i = 0; i < run.moves().size(); i++) {
        Run.Move move = run.moves().get(i);
        boolean last = i + 1 == run.moves().size();
        Id to = last ? run.place() : run.moves().get(i + 1).step().id();
        visits.merge(move.step().id(), 1, Integer::sum);
        chosen.merge(move.choice(), 1, Integer::sum);
        ways.merge(new Way(move.step().id(), to), 1, Integer::sum);
      }
      visits.merge(run.place(), 1, Integer::sum);
      passed += isEnough ? 1 : 0;
    }

    Story story() {
      return new Story(passed, Map.copyOf(visits), named(chosen), named(ways));
    }

    private static Map<String, Integer> named(Map<?, Integer> counts) {
      Map<String, Integer> named = new HashMap<>();
      counts.forEach((what, count) -> named.put(what.toString(), count));
      return Map.copyOf(named);
    }

    private record Way(Id from, Id to) {
      @Override
      public String toString() {
        return from + "/" + to;
      }
    }
  }
}
