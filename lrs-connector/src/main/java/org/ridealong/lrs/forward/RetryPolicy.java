package org.ridealong.lrs.forward;

import java.time.Duration;

/**
 * When to try again.
 *
 * @param first wait after the first failure; it doubles with each further one
 * @param longest wait of all
 * @param unwelcome wait when the other LRS does not know our key: only a person can mend that
 * @param jitter the part of a wait that chance decides, so that nodes do not come back in step
 */
record RetryPolicy(Duration first, Duration longest, Duration unwelcome, double jitter) {
  static final RetryPolicy USUAL =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(5), 0.3);

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param attempts failures before this one
   * @param chance between 0 and 1
   */
  Duration after(int attempts, double chance) {
    Duration grown = first.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    Duration capped = grown.compareTo(longest) > 0 ? longest : grown;
    return capped.minusMillis((long) (capped.toMillis() * jitter * chance));
  }
}
