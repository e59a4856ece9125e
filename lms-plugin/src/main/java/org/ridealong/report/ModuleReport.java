package org.ridealong.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One module's figures. Learners are counted once, however often they try.
 *
 * @param meanScore percent, with one decimal: the mean of each learner's best score
 */
@Schema(name = "ModuleReport")
public record ModuleReport(
    @Schema(example = "one-on-ones") String module,
    String title,
    long started,
    long finished,
    long passed,
    @Nullable BigDecimal meanScore) {

  static ModuleReport of(String module, String title, Figures figures) {
    BigDecimal mean = figures.meanBest();
    return new ModuleReport(
        module,
        title,
        figures.started(),
        figures.finished(),
        figures.passed(),
        mean == null ? null : mean.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  @JsonIgnore
  public boolean hasScore() {
    return meanScore != null;
  }

  @JsonIgnore
  public String meanShown() {
    return meanScore + " %";
  }

  /** How long, of 100, the bar of those who started is. */
  public int ofMost(long most) {
    return percent(started, most);
  }

  /** How long, of 100, the bar of some of those who started is. */
  public int share(long count) {
    return percent(count, started);
  }

  @JsonIgnore
  public int meanLength() {
    return meanScore == null ? 0 : Math.max(0, meanScore.intValue());
  }

  private static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }
}
