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

  /** What stories need for the rest: that they end, and well for whoever decides best. */
  private static final List<StoryRule> ENDING =
      List.of(new WalksEnd(), new StrongestWalkSucceeds());

  /** Rules for whatever can happen in a story. They need stories that end. */
  private static final List<StoryRule> STORIES =
      List.of(new EveryPlaceIsPlayed(), new ConditionsDecide(), new NoStrongOptionIsDominated());

  /** Rules for what modules make of it. */
  private static final List<ModuleRule> MODULES =
      List.of(new PassMarkDecides(), new EndingsFitTheirScores());

  private CourseChecks() {}

  /**
   * What is wrong with a course, or could be better.
   *
   * @param places where its parts stand, from whoever read it
   */
  public static List<Finding> of(Course course, Places places) {
    return check(course, places).findings();
  }

  /**
   * The same, with what came of playing it. Safe to be called for several courses at a time.
   *
   * @param places where its parts stand, from whoever read it
   */
  public static Checked check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    READING.forEach(rule -> findings.addAll(rule.check(course, places)));
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Checked(course, findings, List.of());
    }
    List<Walks> stories = course.scenarios().stream().map(Walks::new).toList();
    findings.addAll(checked(ENDING, stories, places));
    findings.addAll(new ResumeFits().check(course, stories, places));
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Checked(course, findings, List.of());
    }
    findings.addAll(checked(STORIES, stories, places));
    MODULES.forEach(rule -> findings.addAll(rule.check(course, stories, places)));
    List<Trial> trials = Trial.all(course);
    findings.addAll(OnlyTheExpertPasses.check(course, trials, places));
    return new Checked(course, findings, trials);
  }

  private static List<Finding> checked(List<StoryRule> rules, List<Walks> stories, Places places) {
    return rules.stream()
        .flatMap(rule -> stories.stream().flatMap(story -> rule.check(story, places).stream()))
        .toList();
  }
}
