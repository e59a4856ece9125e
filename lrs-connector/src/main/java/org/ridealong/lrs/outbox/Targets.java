package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.store.LrsClock;

/** The other LRSs that get statements, as administrators look after them. */
@ApplicationScoped
@Transactional
public class Targets {
  @Inject TargetStore store;
  @Inject KnownTargets known;
  @Inject Seal seal;
  @Inject ConfiguredTarget configured;
  @Inject LrsClock clock;
  @Inject Event<OutboxAppended> appended;

  /** That of the configuration is there from the start; what was stored before is not sent. */
  public void ensureConfigured() {
    configured.address().ifPresent(address -> store.ensureConfigured(clock.now()));
  }

  public List<Target> all() {
    return known.refresh(clock.now());
  }

  public List<TargetState> states() {
    return store.states(clock.now());
  }

  public Optional<TargetState> state(int id) {
    return states().stream().filter(state -> state.target().id() == id).findFirst();
  }

  /** Whether secrets can be kept, and so targets added. */
  public boolean canKeepSecrets() {
    return seal.isThere();
  }

  public boolean isTaken(String name, Optional<Integer> except) {
    return store.idOf(name).filter(id -> !except.equals(Optional.of(id))).isPresent();
  }

  /**
   * A new target; statements go there as soon as nodes know it.
   *
   * @param fromTheBeginning whether it also gets what is stored already
   */
  public int add(Wanted wanted, boolean fromTheBeginning) {
    Instant now = clock.now();
    // Nodes that remember the targets of a moment ago miss some; those are put in line afterwards.
    Duration missed = KnownTargets.OLD.multipliedBy(5);
    int id =
        store.add(
            wanted,
            seal.seal(wanted.secret().orElse("")),
            now,
            fromTheBeginning ? Instant.EPOCH : now,
            now.plus(missed));
    known.refresh(now);
    return id;
  }

  /** It is tried anew at once: what was wrong may be mended. */
  public void change(int id, Wanted wanted) {
    store.change(id, wanted, wanted.secret().map(seal::seal));
    tryNow(id);
  }

  /** Forgets what was still to go there, and how it is reached. */
  public void remove(int id) {
    store.remove(id, clock.now());
    known.refresh(clock.now());
  }

  public void pause(int id, boolean paused) {
    store.pause(id, paused);
    wake();
  }

  public void tryNow(int id) {
    store.waitUntil(id, clock.now());
    wake();
  }

  /** What it refused, oldest first. */
  public List<SetAside> setAside(int id, int most) {
    return store.setAside(id, most);
  }

  /** Puts one of those, or all, in line again. */
  public int resend(int id, Optional<Long> seq) {
    int resent = store.resend(id, seq, clock.now());
    wake();
    return resent;
  }

  /**
   * One of those is no longer to go there. It stays here.
   *
   * @return whether it was set aside
   */
  public boolean giveUp(int id, long seq) {
    return store.giveUp(id, seq) > 0;
  }

  /** Figures older than any that are shown. */
  public void forgetOldFigures() {
    store.forgetTallies(clock.now());
  }

  /** How things stand with one statement, target by target. */
  public List<Whereabouts> whereabouts(long seq) {
    return store.whereabouts(seq);
  }

  private void wake() {
    known.refresh(clock.now());
    appended.fire(new OutboxAppended(0));
  }
}
