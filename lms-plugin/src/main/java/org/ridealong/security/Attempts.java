package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing: after five wrong passwords for a name, each further one costs a longer wait,
 * up to a minute. Counted on each node for itself, which is modest, and enough against a script.
 */
@ApplicationScoped
class Attempts {
  private static final int FREE = 5;
  private static final int NAMES_REMEMBERED = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  private record Failures(int count, Instant last) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES_REMEMBERED;
        }
      };

  @Inject
  Attempts(InstantSource clock) {
    this.clock = clock;
  }

  /** For the proxy that CDI makes. */
  Attempts() {
    this(InstantSource.system());
  }

  /** How long this name has to wait before its next attempt counts. */
  synchronized Duration wait(String name) {
    Failures before = failures.get(key(name));
    if (before == null || before.count() < FREE) {
      return Duration.ZERO;
    }
    Instant free = before.last().plus(pause(before.count()));
    Duration left = Duration.between(clock.instant(), free);
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String name) {
    Instant now = clock.instant();
    Failures before = failures.remove(key(name));
    boolean fresh = before != null && before.last().plus(FORGOTTEN).isAfter(now);
    failures.put(key(name), new Failures(fresh ? before.count() + 1 : 1, now));
  }

  synchronized void succeeded(String name) {
    failures.remove(key(name));
  }

  private static Duration pause(int count) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(10, count - FREE + 1));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
