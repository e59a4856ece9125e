package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** Whoever knows passes; whoever plays by a simple rule does not. */
final class OnlyTheExpertPasses {

  /** Luck, in percent. */
  private static final double MOST = 2;

  /** A single story can be got right by luck more often than a module. */
  private static final double MOST_OF_A_STORY = 20;

  private OnlyTheExpertPasses() {}

  static List<Finding> check(Course course, List<Trial> trials, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Trial trial : trials) {
      if (trial.who().shouldPass()) {
        if (trial.passed() < trial.attempts()) {
          findings.add(
              Finding.error(
                      places.of(course),
                      "somebody who always decides and answers best passes in %.1f%% of attempts only"
                          .formatted(trial.passRate()))
                  .mend("see that strongest options earn enough and cross no red line"));
        }
        continue;
      }
      if (trial.passRate() > MOST) {
        findings.add(
            Finding.error(
                    places.of(course),
                    "%s passes the module in %.1f%% of attempts, expected at most %.0f%%"
                        .formatted(trial.who().title(), trial.passRate(), MOST))
                .mend(mend(trial.who())));
      }
      course.scenarios().forEach(one -> story(findings, trial, one, places));
    }
    return findings;
  }

  private static void story(List<Finding> findings, Trial trial, Scenario scenario, Places places) {
    double rate = 100.0 * trial.story(scenario.id()).passed() / trial.attempts();
    if (rate > MOST_OF_A_STORY) {
      findings.add(
          Finding.warning(
                  places.of(scenario),
                  "%s does well enough here in %.0f%% of runs, expected at most %.0f%%"
                      .formatted(trial.who().title(), rate, MOST_OF_A_STORY))
              .at(Nodes.of(scenario))
              .mend(mend(trial.who())));
    }
  }

  private static String mend(Archetype who) {
    return switch (who) {
      case PLEASER -> "let some strong options cost trust at first";
      case COMMANDER -> "let some strong options leave the thinking to others";
      case LONGEST -> "let some strong options be shorter than others";
      case EXPERT, GUESSER, FIRST -> "let weaker options cost more, or add a decision";
    };
  }
}
