package org.ridealong.lrs.forward;

import java.time.Duration;
import org.ridealong.lrs.outbox.Trouble;

/**
 * When to try again.
 *
 * @param first wait after the first failure; it doubles with each further one
 * @param longest wait of all
 * @param unwelcome wait when the other LRS does not know our key: only a person can mend that
 * @param busy wait when the other LRS asks for one without saying how long
 * @param jitter the part of a wait that chance decides, so that nodes do not come back in step
 * @param most how often one statement may make the other LRS fail before it is set aside
 */
record RetryPolicy(
    Duration first, Duration longest, Duration unwelcome, Duration busy, double jitter, int most) {
  static final RetryPolicy USUAL =
      new RetryPolicy(
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          0.3,
          8);

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param failures before this one
   * @param chance between 0 and 1
   */
  Duration after(int failures, double chance) {
    Duration grown = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration capped = grown.compareTo(longest) > 0 ? longest : grown;
    return capped.minusMillis((long) (capped.toMillis() * jitter * chance));
  }

  /**
   * @param failures of this target before this one
   */
  Duration after(Halt halt, int failures, double chance) {
    if (halt.kind() == Trouble.Kind.UNWELCOME) {
      return unwelcome;
    }
    return halt.kind() == Trouble.Kind.BUSY ? halt.pause().orElse(busy) : after(failures, chance);
  }

  /** Longer than any pause between attempts, so that the next one is made with another. */
  Duration turnOfOthers() {
    return longest.multipliedBy(2);
  }

  boolean isHopeless(int attempts) {
    return attempts + 1 >= most;
  }
}
