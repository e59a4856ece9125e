package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** All rules. A course without an {@link Finding#isError error} may be published. */
public final class CourseChecks {

  /** Rules that look at what is written. */
  private static final List<Rule> READING =
      List.of(
          new EveryPlaceIsReachable(),
          new EveryStepLeadsToAnEnding(),
          new LastBranchIsOpen(),
          new DecisionsHaveAStrongest(),
          new QuizDrawsFromItsBank(),
          new EverySkillIsTrained(),
          new BlanksHaveTheirOrigin(),
          new MinutesAreHonest(),
          new LengthsAreAsAgreed());

  /**
   * Rules that play. They need stories that can be played, so they come when the others found no
   * error.
   */
  private static final List<Rule> PLAYING =
      List.of(new WalksEnd(), new StrongestWalkSucceeds(), new ResumeFits());

  private CourseChecks() {}

  /**
   * What is wrong with a course, or could be better.
   *
   * @param places where its parts stand, from whoever read it
   */
  public static List<Finding> of(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    READING.forEach(rule -> findings.addAll(rule.check(course, places)));
    if (findings.stream().noneMatch(Finding::isError)) {
      PLAYING.forEach(rule -> findings.addAll(rule.check(course, places)));
    }
    return List.copyOf(findings);
  }
}
