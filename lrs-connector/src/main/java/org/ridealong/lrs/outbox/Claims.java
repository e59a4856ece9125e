package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives out what is due, to one node at a time. */
@ApplicationScoped
public class Claims {
  @Inject TargetStore targets;
  @Inject OutboxStore outbox;

  /**
   * The next entries for a target. One that is in trouble is tried with a single statement, by one
   * node; paused ones and those that have to wait get nothing.
   */
  @Transactional
  public Optional<Claim> next(Target target, int most, Instant now, Duration lease) {
    Optional<Integer> failures = targets.hold(target.id(), now);
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    boolean isProbe = failures.get() > 0;
    List<Entry> entries = outbox.claim(target.id(), isProbe ? 1 : most, now, lease);
    if (isProbe && !entries.isEmpty()) {
      targets.waitUntil(target.id(), now.plus(lease));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Claim(entries, failures.get()));
  }

  /** The target cannot be talked to, until somebody tries again then. */
  @Transactional
  public void trouble(Target target, Trouble trouble) {
    targets.trouble(target.id(), trouble);
  }

  /** The target takes statements. */
  @Transactional
  public void well(Target target) {
    targets.well(target.id());
  }
}
