package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;

/** Where options lead, and under which conditions. */
class BranchesTest {

  private static final String STORY = "01-tiny/scenarios/second-call.yaml";

  @Test
  void anOptionWithoutANextNeedsOneOfItsStep() {
    assertThat(tiny().with(STORY, "    next: open\n", "").findings())
        .hasSize(2)
        .allMatch(finding -> finding.endsWith("next is missing"));
  }

  @Test
  void aSharedNextIsThereForSomebody() {
    assertThat(tiny().with(STORY, "    next: open\n", "    next: settled\n").findings()).isEmpty();
    PatchedFiles unused =
        tiny()
            .with(
                STORY,
                "fits: When the record cannot be reached.",
                "fits: Never.\n        next: open")
            .with(
                STORY,
                "fits: When Ann asked to speak with Ben.",
                "fits: Never.\n        next: open")
            .with(STORY, "\n    next: open", "\n    next: settled");
    assertThat(unused.findings()).isEmpty();
  }

  @Test
  void aMistakeInASharedNextIsFoundOnce() {
    assertThat(tiny().with(STORY, "    next: open\n", "    next: opne\n").findings())
        .containsExactly(STORY + ":43: opne is no step or ending; did you mean open?");
  }

  @Test
  void findsAChoiceThatDoesNotExistBehindAnOr() {
    assertThat(
            tiny()
                .with(STORY, "chose pick-up/guess or trust", "trust > 1 or chose pick-up/gess")
                .findings())
        .isNotEmpty();
  }
}
