package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLevelTest {

  @ParameterizedTest
  @CsvSource({
    "note, 1",
    "table, 2",
    "agreement, 3",
    "asked, 1",
    "wanted, 2",
    "notes, 1",
    "boxes, 2"
  })
  void countsSyllables(String word, int syllables) {
    assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void shortSentencesReadEasily() {
    assertThat(ReadingLevel.grade("You ask. He nods. The note is there.")).isLessThan(2);
  }

  @Test
  void tablesTalksAndHeadingsAreNoSentences() {
    String prose = "You ask. He nods.";
    String markdown =
        "## Organisational accountability\n\n| Responsibility |\n\n```talk\nyou: Documentation\n```\n";
    assertThat(ReadingLevel.grade(markdown + prose)).isEqualTo(ReadingLevel.grade(prose));
  }
}
