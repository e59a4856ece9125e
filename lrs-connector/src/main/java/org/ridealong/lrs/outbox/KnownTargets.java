package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The targets as this node remembers them, so that the intake does not ask the database each time.
 * What it misses while its memory is old, {@link Filling} puts in line.
 */
@ApplicationScoped
class KnownTargets {
  static final Duration OLD = Duration.ofSeconds(2);

  @Inject TargetStore store;

  private record Memory(List<Target> targets, Instant read) {}

  private volatile Memory memory = new Memory(List.of(), Instant.EPOCH);

  List<Target> all(Instant now) {
    Memory known = memory;
    boolean isOld = Duration.between(known.read(), now).abs().compareTo(OLD) > 0;
    return isOld ? refresh(now) : known.targets();
  }

  List<Target> refresh(Instant now) {
    Memory fresh = new Memory(store.all(), now);
    memory = fresh;
    return fresh.targets();
  }
}
