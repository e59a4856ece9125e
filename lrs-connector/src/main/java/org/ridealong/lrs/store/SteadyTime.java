package org.ridealong.lrs.store;

import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Time that never goes back, though the machine's clock be set back: it then goes at half the pace
 * until the clock has caught up. Readers who remember up to when they have read lose nothing.
 */
final class SteadyTime {
  private static final int SLOWER = 2;

  private final LongSupplier nanoTime;
  private Instant last = Instant.EPOCH;
  private long lastNanos;

  /**
   * @param nanoTime how time goes by, as {@link System#nanoTime()} tells it
   */
  SteadyTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lastNanos = nanoTime.getAsLong();
  }

  /** The time, when the clock shows this. */
  synchronized Instant at(Instant clock) {
    long nanos = nanoTime.getAsLong();
    Instant slower = last.plusNanos((nanos - lastNanos) / SLOWER);
    last = clock.isAfter(slower) ? clock : slower;
    lastNanos = nanos;
    return last;
  }
}
