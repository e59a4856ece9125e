package org.ridealong.course.play;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.PassRule;

/**
 * What a learner has achieved in a module.
 *
 * @param score what an LMS stores: 0 to 100, at or above the {@link #mark mark} exactly if passed
 */
public record Result(int score, boolean passed) {

  /**
   * The result of a quiz score and the scenarios' scores, all percent.
   *
   * @param scenarios where there are none, the quiz stands for them
   * @param redLineOpen whether a scenario has no finished run that stays clear of its red lines
   */
  public static Result of(PassRule rule, int quiz, List<Integer> scenarios, boolean redLineOpen) {
    int skill = scenarios.isEmpty() ? quiz : skill(scenarios);
    boolean passed = quiz >= rule.quiz() && skill >= rule.skill() && !redLineOpen;
    int mean = Rounding.mean(quiz + skill, 2);
    return new Result(passed ? mean : Math.min(mean, mark(rule) - 1), passed);
  }

  /** The score that means "passed" to every report. */
  public static int mark(PassRule rule) {
    return (rule.quiz() + rule.skill()) / 2;
  }

  /**
   * The run that counts of a scenario: the best clean one; if none is clean, the best. Unfinished
   * runs count nothing.
   */
  public static Optional<Run> best(List<Run> runs) {
    return runs.stream()
        .filter(run -> run.ending().isPresent())
        .max(
            Comparator.<Run, Boolean>comparing(run -> run.redLines().isEmpty())
                .thenComparing(Run::score));
  }

  /** The skill score of a module from its scenarios' scores, of which there is at least one. */
  public static int skill(List<Integer> scores) {
    return Rounding.mean(scores.stream().mapToInt(Integer::intValue).sum(), scores.size());
  }
}
