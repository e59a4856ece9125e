package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;
import org.ridealong.course.format.PatchedFiles;

class CourseChecksTest {

  private static final String MODULE = "01-tiny/module.yaml";
  private static final String STORY = "01-tiny/scenarios/late-notes.yaml";
  private static final String SECOND = "01-tiny/scenarios/second-call.yaml";
  private static final String QUIZ = "01-tiny/quiz.yaml";
  private static final String AID = "01-tiny/aids/agreement-card.md";

  @Test
  void theTinyCourseKeepsAllRules() {
    assertThat(tiny().errors()).isEmpty();
  }

  @Test
  void findsAnEndingThatNoBranchLeadsTo() {
    assertThat(tiny().with(SECOND, "next: open", "next: settled").errors())
        .contains(SECOND + ":51: no branch leads to ending open");
  }

  @Test
  void findsAStepThatNoBranchLeadsTo() {
    assertThat(tiny().with(STORY, "next: agree-date", "next: half-kept").errors())
        .contains(STORY + ":83: no branch leads to step agree-date");
  }

  @Test
  void findsADeadEnd() {
    assertThat(
            tiny()
                .with(SECOND, "next: open", "next: pick-up")
                .with(SECOND, "next: settled", "next: pick-up")
                .errors())
        .contains(SECOND + ":8: from step pick-up no ending can be reached");
  }

  @Test
  void findsALastBranchWithACondition() {
    assertThat(
            tiny()
                .with(STORY, "- to: first-words", "- to: first-words\n            when: trust = 1")
                .errors())
        .containsExactly(STORY + ":72: the last branch has a condition; add one without after it");
  }

  @Test
  void findsABranchThatHidesThoseAfterIt() {
    assertThat(
            tiny()
                .with(STORY, "- when: record <= -2\n            to: walked-off", "- to: walked-off")
                .errors())
        .containsExactly(STORY + ":70: a branch without a condition hides those after it");
  }

  @Test
  void findsADecisionWhereNobodyCanDoWell() {
    assertThat(tiny().with(SECOND, "quality: 3", "quality: 2").errors())
        .containsExactly(SECOND + ":8: step pick-up has no option of quality 3");
  }

  @Test
  void findsAQuizThatAsksMoreThanItHas() {
    assertThat(tiny().with(QUIZ, "draw: 6", "draw: 9").errors())
        .containsExactly(QUIZ + ":2: draw is 9, but there are only 8 items");
  }

  @Test
  void findsASkillThatNothingTests() {
    PatchedFiles files =
        tiny()
            .with(
                MODULE,
                "lessons: [",
                "  - id: patience\n    title: Patience\n    objective: Wait.\nlessons: [");
    assertThat(files.errors())
        .containsExactly(MODULE + ":19: no decision and no quiz item tests skill patience");
  }

  @Test
  void findsABlankThatIsFilledFromNowhere() {
    assertThat(tiny().with(AID, "from: commitment/will", "from: commitment/whom").errors())
        .containsExactly(
            AID
                + ":5: field what is filled from commitment/whom, which is no field of an aid of this"
                + " module, nor commitment/when or commitment/will");
  }

  @Test
  void findsABlankThatIsFilledFromItself() {
    assertThat(tiny().with(AID, "from: commitment/will", "from: agreement-card/what").errors())
        .containsExactly(AID + ":5: field what is filled from itself");
  }

  @Test
  void findsAStrongestWalkThatDoesNotEndStrong() {
    assertThat(tiny().with(SECOND, "outcome: strong", "outcome: mixed").errors())
        .containsExactly(SECOND + ":2: the strongest options pick-up/look end mixed in settled");
  }

  @Test
  void findsACircle() {
    assertThat(tiny().with(STORY, "effects: {record: -2}", "effects: {}").errors())
        .containsExactly(
            STORY
                + ":2: one can walk in circles for ever: first-words/wait, first-words/wait comes back"
                + " to first-words with nothing changed");
  }

  @Test
  void findsResumeDataThatAnLmsWouldCutOff() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      items.append(
          """
            - id: numeric-item-with-a-long-id-%02d
              skill: agree
              type: numeric
              ask: How many?
              answer: 1
              tolerance: 0
              unit: calls
              feedback: One.
          """
              .formatted(i));
    }
    assertThat(
            tiny()
                .with(QUIZ, "items:\n", "items:\n" + items)
                .with(QUIZ, "draw: 6", "draw: 80")
                .errors())
        .singleElement()
        .asString()
        .startsWith(MODULE + ":2: resume data can grow to about");
  }
}
