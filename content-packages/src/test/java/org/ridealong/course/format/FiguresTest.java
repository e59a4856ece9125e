package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;

/** Numbers in job aids. */
class FiguresTest {

  private static final String AID = "01-tiny/aids/agreement-card.md";

  @Test
  void aFigureIsWorkedOutOfFiguresAboveIt() {
    assertThat(tiny().with(AID, "of: [kept, asked]", "of: [kept, shared]").findings())
        .containsExactly(
            AID
                + ":23: entry 2 of of is shared, which is no figure above it in this sheet; expected"
                + " asked, kept");
  }

  @Test
  void aFigureIsNotWorkedOutOfItself() {
    assertThat(tiny().with(AID, "of: [kept, asked]", "of: [kept, share]").findings())
        .singleElement()
        .asString()
        .startsWith(AID + ":23: entry 2 of of is share, which is no figure above it");
  }

  @Test
  void aTextIsNoFigure() {
    assertThat(tiny().with(AID, "of: [kept, asked]", "of: [kept, what]").findings()).hasSize(1);
  }

  @Test
  void aQuotientHasTwoParts() {
    assertThat(tiny().with(AID, "of: [kept, asked]", "of: [kept, asked, kept]").findings())
        .containsExactly(AID + ":23: of has 3 entries, expected 2");
  }

  @Test
  void whatIsTypedIsNotWorkedOut() {
    assertThat(tiny().with(AID, "    figure: quotient", "    figure: typed").findings())
        .containsExactly(AID + ":23: of does not go with figure: typed");
  }

  @Test
  void aUnitBelongsToAFigure() {
    assertThat(tiny().with(AID, "    figure: typed\n", "").findings())
        .contains(AID + ":14: unit needs figure beside it");
  }
}
