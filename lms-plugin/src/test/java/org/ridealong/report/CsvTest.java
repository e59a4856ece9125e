package org.ridealong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void writesLinesAsRfc4180Says() {
    var coaching =
        ModuleReport.of(
            "coaching", "Coaching, \"live\"", new Figures(3, 2, 1, new BigDecimal("0.8125")));
    var empty = ModuleReport.of("empty", "Empty", Figures.NOBODY);
    assertThat(Csv.of(List.of(coaching, empty)))
        .isEqualTo(
            "module,title,started,finished,passed,mean_score\r\n"
                + "coaching,\"Coaching, \"\"live\"\"\",3,2,1,81.3\r\n"
                + "empty,Empty,0,0,0,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void textIsNeverAFormula(String text) {
    assertThat(Csv.text(text)).startsWith("'");
  }

  @Test
  void lineEndsAreQuoted() {
    assertThat(Csv.text("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(Csv.text("\rb")).isEqualTo("\"'\rb\"");
  }
}
