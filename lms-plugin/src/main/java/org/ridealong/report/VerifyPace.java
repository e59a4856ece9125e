package org.ridealong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask about certificates: a code cannot be guessed, and this keeps a
 * script from trying. Counted on each node for itself.
 */
@ApplicationScoped
class VerifyPace {
  static final int A_MINUTE = 30;
  private static final int ADDRESSES_REMEMBERED = 10_000;

  private record Asked(int count, Instant since) {}

  private final InstantSource clock;
  private final Map<String, Asked> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > ADDRESSES_REMEMBERED;
        }
      };

  @Inject
  VerifyPace(InstantSource clock) {
    this.clock = clock;
  }

  /** For the proxy that CDI makes. */
  VerifyPace() {
    this(InstantSource.system());
  }

  /** Counts this question; false if it is one too many for this minute. */
  synchronized boolean allows(String address) {
    Instant now = clock.instant();
    Asked before = asked.remove(address);
    boolean running = before != null && before.since().plus(Duration.ofMinutes(1)).isAfter(now);
    Asked next = running ? new Asked(before.count() + 1, before.since()) : new Asked(1, now);
    asked.put(address, next);
    return next.count() <= A_MINUTE;
  }
}
