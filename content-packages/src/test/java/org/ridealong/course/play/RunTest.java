package org.ridealong.course.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Id;
import org.ridealong.course.PassRule;
import org.ridealong.course.Scenario;
import org.ridealong.course.format.PatchedFiles;

class RunTest {

  private final Scenario scenario = PatchedFiles.tiny().course().scenarios().get(0);

  @Test
  void rewindCutsThePathAndTheValuesFollow() {
    Run run = play("wait", "ask", "write-it");
    assertThat(run.rewind(1)).isEqualTo(play("wait"));
    assertThat(run.rewind(0)).isEqualTo(Run.begin(scenario));
  }

  @Test
  void consequencesAreJudgedAfterTheEffects() {
    Run run = play("ask", "write-it");
    assertThat(run.shown(run.moves().get(0).step().options().get(1).consequence()))
        .as("record is 3 now")
        .containsExactly(0, 1);
    assertThat(Run.begin(scenario).shown(run.moves().get(0).step().options().get(1).consequence()))
        .containsExactly(0);
  }

  @Test
  void refusesAChoiceThatIsNotOnOffer() {
    Run begun = Run.begin(scenario);
    Run ended = play("ask", "write-it");
    assertThatThrownBy(() -> begun.choose(new Id("write-it")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ended.choose(new Id("ask")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCleanRunCountsBeforeABetterOneThatCrossedARedLine() {
    Run clean = play("wait", "wait");
    Run crossed = play("shame", "write-it");
    assertThat(crossed.score()).isGreaterThan(clean.score());
    assertThat(Result.best(List.of(crossed, clean))).contains(clean);
    assertThat(Result.best(List.of(crossed, play("shame", "take-word")))).contains(crossed);
  }

  @Test
  void unfinishedRunsCountNothing() {
    assertThat(Result.best(List.of(play("ask")))).isEmpty();
  }

  @Test
  void meansAreRoundedHalfUp() {
    assertThat(Result.skill(List.of(50, 51))).isEqualTo(51);
    assertThat(Result.skill(List.of(50, 50, 51))).isEqualTo(50);
    assertThat(Scores.quiz(List.of(0.5, 0.75, 0.25, 0.7))).isEqualTo(55);
    assertThat(Scores.quiz(List.of(1.0, 0.5, 1.0, 0.8))).as("82.5").isEqualTo(83);
  }

  @Test
  void theMarkIsRoundedDown() {
    assertThat(Result.mark(new PassRule(80, 71))).isEqualTo(75);
  }

  private Run play(String... options) {
    Run run = Run.begin(scenario);
    for (String option : Arrays.asList(options)) {
      run = run.choose(new Id(option));
    }
    return run;
  }
}
