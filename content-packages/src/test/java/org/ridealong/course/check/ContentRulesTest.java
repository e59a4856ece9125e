package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Fact;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Written;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;

/** A bad course for each rule about content. */
class ContentRulesTest {

  private static final String MODULE = "01-tiny/module.yaml";
  private static final String STORY = "01-tiny/scenarios/late-notes.yaml";
  private static final String SECOND = "01-tiny/scenarios/second-call.yaml";
  private static final String QUIZ = "01-tiny/quiz.yaml";
  private static final String LESSON = "01-tiny/lessons/agree-first.md";
  private static final String NEXT = "    next: open\n";

  @Test
  void everyPlaceIsPlayed() {
    PatchedFiles files =
        tiny()
            .with(
                SECOND, NEXT, "    next:\n      - {when: trust > 1, to: never}\n      - to: open\n")
            .with(
                SECOND,
                "endings:\n",
                "endings:\n  - {id: never, title: Never met, outcome: weak, scene: [{tell: A.}], lesson: B.}\n");
    found(files, "no state that can occur leads to ending never; loosen a condition");
  }

  @Test
  void conditionsDecide() {
    found(
        tiny().with(SECOND, "say: Did he write them?", "say: Did he?\n        when: trust > 1"),
        "the beat has a condition that is never true; compare with a value that can occur here");
    found(
        tiny().with(SECOND, "say: Did he write them?", "say: Did he?\n        when: trust = 0"),
        "the beat has a condition that is always true; leave the condition out");
    found(
        tiny()
            .with(
                SECOND,
                NEXT,
                "    next:\n      - {when: trust > 1, to: settled}\n      - to: open\n"),
        "the branch to settled has a condition that is never true");
  }

  @Test
  void choicesMakeADifference() {
    found(
        tiny().with(SECOND, "effects: {ownership: -2, trust: -2}", "effects: {record: -1}"),
        "option pass-on moves the same values as guess and leads to the same place");
  }

  @Test
  void noStrongOptionIsDominated() {
    found(
        tiny().with(SECOND, "effects: {record: -1}", "effects: {record: 1}"),
        "option look scores 3 and never leaves any value better than guess, which scores 1");
  }

  @Test
  void passMarkDecides() {
    PatchedFiles easy =
        tiny()
            .with(MODULE, "skill: 70", "skill: 20")
            .with(STORY, "quality: 0", "quality: 2")
            .with(SECOND, "quality: 0", "quality: 2");
    found(easy, "nobody can miss the 20% that pass: skill asks for");
  }

  /** Asked alone: of all rules, one that forbids red lines on the strongest way speaks first. */
  @Test
  void aPassMarkBehindARedLineCannotBeReached() {
    Course course =
        tiny()
            .with(MODULE, "skill: 70", "skill: 95")
            .with(
                STORY,
                "effects: {record: 2, ownership: 1}",
                "effects: {record: 2, ownership: 1}\n        redLine: You wrote it down.")
            .course();
    List<Walks> stories = course.scenarios().stream().map(Walks::new).toList();
    assertThat(new PassMarkDecides().check(course, stories, new Places()))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith("nobody can reach the 95% that pass: skill asks for");
  }

  @Test
  void endingsFitTheirScores() {
    found(
        tiny()
            .with(SECOND, "outcome: weak", "outcome: harmful")
            .with(SECOND, "quality: 1", "quality: 3"),
        "the strongest options pick-up/guess end harmful in open");
    found(
        tiny()
            .with(SECOND, NEXT, "    next: settled\n")
            .with(SECOND, "        next: settled\n", "        next: open\n")
            .with(SECOND, "outcome: strong", "outcome: x")
            .with(SECOND, "outcome: weak", "outcome: strong")
            .with(SECOND, "outcome: x", "outcome: strong"),
        "ending settled is strong and can be reached with 0%, where 70% pass");
  }

  @Test
  void onlyTheExpertPasses() {
    found(
        tiny().with(SECOND, "effects: {}", "effects: {trust: 2}"),
        SECOND + ":2: warning: People-pleaser does well enough here in 100% of runs");
  }

  @Test
  void banksAreDeep() {
    found(tiny(), QUIZ + ":2: warning: the bank has 8 items, expected at least 24");
    found(
        tiny().with(MODULE, "version: 1.0.0", "version: 0.9.0"),
        QUIZ + ":2: hint: the bank has 8 items, expected at least 24");
    found(
        tiny().with(QUIZ, "skill: agree", "skill: follow-up"),
        "0 items ask about skill agree, expected at least 2");
  }

  @Test
  void boostersComeThreeTimes() {
    found(tiny(), "boosters come in other rounds than two on each of the days 2, 7 and 21");
    found(
        tiny().without("01-tiny/boosters.yaml"),
        "no question comes back: there is no boosters.yaml");
  }

  @Test
  void keyIsNotTheLongest() {
    found(
        tiny()
            .with(QUIZ, "text: Try harder.", "text: Try.")
            .with(QUIZ, "Keep the CRM clean", "Clean"),
        "hint: the right answer is clearly the longest");
  }

  @Test
  void keyIsNotTheOnlyPoliteOne() {
    found(
        tiny().with(SECOND, "text: Open the CRM", "text: Say thank you, open the CRM"),
        "only the right answer is polite");
  }

  @Test
  void keyDoesNotEchoTheStem() {
    found(
        tiny()
            .with(
                SECOND,
                "ask: What do you answer?",
                "ask: The record of the last entry, aloud, entered where?")
            .with(
                SECOND,
                "text: Open the CRM and read",
                "text: Open the record entered and say aloud where entered"),
        "only the right answer repeats words of the question: entered, record");
  }

  @Test
  void keyPositionsVary() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      items.append(
          "  - {id: r%d, skill: agree, type: rating, ask: A?, action: B., best: 5, near: [4], feedback: C.}\n"
              .formatted(i));
    }
    found(
        tiny().with(QUIZ, "items:\n", "items:\n" + items),
        "the best rating is 5 in 4 of 5 items; vary it");
  }

  @Test
  void noAnswerIsAbsolute() {
    found(
        tiny().with(SECOND, "text: Give Ann the number", "text: Never talk; give Ann the number"),
        "a wrong answer speaks in absolutes");
  }

  @Test
  void readingLevelIsFair() {
    String hard =
        "Organisational accountability necessitates comprehensive documentation of individual commitments, "
            .repeat(9);
    found(
        tiny()
            .with(
                LESSON,
                "## A wish is not an agreement\n",
                "## A wish is not an agreement\n\n" + hard + "\n"),
        LESSON + ":1: warning: reads like grade");
  }

  @Test
  void namesAreOfTheCast() {
    found(
        tiny().with(STORY, "from: Ann Ørsted", "from: Ann Orstedt"),
        "Ann is called Ann Ørsted in cast.yaml, not Ann Orstedt");
  }

  @Test
  void sameFacts() {
    found(
        tiny().with(STORY, "Last entry 31 days", "Last entry 30\n            days"),
        STORY
            + ":33: says 30 in \"Last entry 30 days ago\", expected 31: how old Ben's last entry is;"
            + " write 31, or change facts.yaml:3");
  }

  @Test
  void everyWayToSpeakOfAFactIsMetInTheCourses() {
    Reading reading = Programmes.read(CourseFiles.folder(Path.of("courses")));
    List<Written> texts =
        reading.courses().stream()
            .flatMap(course -> course.editions().stream())
            .flatMap(course -> reading.places().texts(course).stream())
            .toList();
    List<Fact> facts = reading.courses().get(0).facts();
    assertThat(facts).hasSizeGreaterThan(15);
    assertThat(facts.stream().flatMap(fact -> fact.says().stream()))
        .allMatch(
            says ->
                texts.stream()
                    .anyMatch(text -> SameFacts.pattern(says).matcher(text.text()).find()));
  }

  private static void found(PatchedFiles files, String finding) {
    assertThat(files.checked()).anyMatch(one -> one.contains(finding));
  }
}
