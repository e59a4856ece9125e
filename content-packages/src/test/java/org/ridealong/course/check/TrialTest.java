package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.format.PatchedFiles;

class TrialTest {

  private final Course course = PatchedFiles.tiny().course();

  @Test
  void theExpertPassesEachAttempt() {
    Trial trial = Trial.of(Archetype.EXPERT, course, 50);
    assertThat(trial.passed()).isEqualTo(50);
    assertThat(trial.quizPassed()).isEqualTo(50);
  }

  @Test
  void aTrialIsRepeatable() {
    assertThat(Trial.of(Archetype.GUESSER, course, 200))
        .isEqualTo(Trial.of(Archetype.GUESSER, course, 200));
  }

  @Test
  void everyRunMeetsTheStartAndOneEnding() {
    Trial.Story story = Trial.of(Archetype.GUESSER, course, 200).story(new Id("second-call"));
    assertThat(story.visits()).containsEntry(new Id("pick-up"), 200);
    assertThat(story.visits().get(new Id("settled")) + story.visits().get(new Id("open")))
        .isEqualTo(200);
    assertThat(story.chosen().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
  }
}
