package org.ridealong.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Learners, counted.
 *
 * @param meanBest the mean of each learner's best scaled score, if anybody has one
 */
record Figures(long started, long finished, long passed, @Nullable BigDecimal meanBest) {
  static final Figures NOBODY = new Figures(0, 0, 0, null);
}
