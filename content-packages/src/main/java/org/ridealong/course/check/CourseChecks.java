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
          new LengthsAreAsAgreed(),
          new ChoicesMakeADifference(),
          new BanksAreDeep(),
          new BoostersComeThreeTimes(),
          new KeyIsNotTheLongest(),
          new KeyIsNotTheOnlyPoliteOne(),
          new KeyDoesNotEchoTheStem(),
          new KeyPositionsVary(),
          new NoAnswerIsAbsolute(),
          new ReadingLevelIsFair(),
          new NamesAreOfTheCast(),
          new SameFacts(),
          new TranslationsAreCurrent());

  /**
   * Rules that play. They need stories that can be played, so they come when the others found no
   * error.
   */
  private static final List<Rule> PLAYING =
      List.of(new WalksEnd(), new StrongestWalkSucceeds(), new ResumeFits());

  /** Rules for whatever can happen in a story. They need stories that end. */
  private static final List<StoryRule> STORIES =
      List.of(new EveryPlaceIsPlayed(), new ConditionsDecide(), new NoStrongOptionIsDominated());

  /** Rules for what modules make of it. */
  private static final List<ModuleRule> MODULES =
      List.of(new PassMarkDecides(), new EndingsFitTheirScores(), new OnlyTheExpertPasses());

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
    if (findings.stream().noneMatch(Finding::isError)) {
      List<Walks> stories = course.scenarios().stream().map(Walks::new).toList();
      for (StoryRule rule : STORIES) {
        stories.forEach(story -> findings.addAll(rule.check(story, places)));
      }
      MODULES.forEach(rule -> findings.addAll(rule.check(course, stories, places)));
    }
    return List.copyOf(findings);
  }
}
