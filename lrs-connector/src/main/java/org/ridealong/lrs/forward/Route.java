package org.ridealong.lrs.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.outbox.Claim;
import org.ridealong.lrs.outbox.Claims;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.outbox.OutboxStore;
import org.ridealong.lrs.outbox.Target;
import org.ridealong.lrs.outbox.Trouble;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.LrsClock;

/** This node's way to one target: one run at a time. */
final class Route {
  private static final Logger LOG = Logger.getLogger(Route.class.getName());
  private static final int BATCH = 50;

  /** Should it run out, another node sends the same statements again, which xAPI allows. */
  private static final Duration LEASE = Wire.LONGEST_REQUEST.multipliedBy(6);

  /** One request, and two that look into a conflict. */
  private static final Duration NEEDED = Wire.LONGEST_REQUEST.multipliedBy(4);

  private final Claims claims;
  private final OutboxStore outbox;
  private final AttachmentData attachments;
  private final LrsClock clock;

  private final ReentrantLock running = new ReentrantLock();

  /** How many wishes came since the run that is under way or about to be, it included. */
  private final AtomicInteger wishes = new AtomicInteger();

  private volatile Target target;

  private volatile boolean stopped;
  private volatile boolean inTrouble;
  private volatile Instant leased = Instant.EPOCH;

  /** What became of these could not be noted. Else they would wait for the end of the lease. */
  private List<Entry> open = List.of();

  Route(
      Target target,
      Claims claims,
      OutboxStore outbox,
      AttachmentData attachments,
      LrsClock clock) {
    this.target = target;
    this.claims = claims;
    this.outbox = outbox;
    this.attachments = attachments;
    this.clock = clock;
  }

  void stop() {
    stopped = true;
  }

  /** What is under way is noted or given back; else it would wait for the end of the lease. */
  void awaitEnd(Duration longest) throws InterruptedException {
    if (running.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      running.unlock();
    }
  }

  /**
   * Something may be due for the target, which is as it stands here from now on.
   *
   * @return whether somebody has to call {@link #empty} for it; else whoever is about to does it
   *     too
   */
  boolean wish(Target now) {
    target = now;
    return wishes.getAndIncrement() == 0;
  }

  /** Sends what is due; a wish that comes meanwhile makes it go round once more. */
  void empty() {
    int heard;
    do {
      heard = wishes.get();
      deliverAll(target);
    } while (wishes.addAndGet(-heard) > 0);
  }

  private void deliverAll(Target target) {
    running.lock();
    try {
      giveBack();
      boolean more = true;
      while (more && !stopped) {
        Instant now = clock.now();
        Optional<Claim> claim = claims.next(target, BATCH, now, LEASE);
        leased = now.plus(LEASE);
        more = claim.isPresent() && deliverOrGiveBack(target, claim.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whatever it was: thrown on, it would end all further polls without a word.
      FailureLog.log(LOG, "Forwarding failed; it goes on at the next poll", e);
    } finally {
      running.unlock();
    }
  }

  private boolean deliverOrGiveBack(Target target, Claim claim) throws InterruptedException {
    open = claim.entries();
    try {
      boolean more = deliver(target, claim);
      open = List.of();
      return more;
    } finally {
      giveBack();
    }
  }

  private void giveBack() {
    if (!open.isEmpty()) {
      outbox.back(open, clock.now());
      open = List.of();
    }
  }

  private boolean deliver(Target target, Claim claim) throws InterruptedException {
    Optional<Halt> halt =
        target.address().isPresent()
            ? new Delivery(
                    new HttpLrs(target.address().get(), attachments),
                    (entries, fate) -> settle(target, entries, fate))
                .deliver(claim.entries())
            : unreadable(claim);
    if (halt.isPresent()) {
      hold(target, halt.get(), claim.failures());
      return false;
    }
    if (claim.failures() > 0) {
      claims.well(target);
      LOG.log(Level.INFO, "{0} takes statements again", target.name());
    }
    inTrouble = false;
    return true;
  }

  private Optional<Halt> unreadable(Claim claim) {
    outbox.back(claim.entries(), clock.now());
    return Optional.of(
        new Halt(
            Trouble.Kind.UNWELCOME,
            "Its secret cannot be read: ridealong.seal-key is another than when it was written, or"
                + " missing. Write the secret again.",
            Optional.empty()));
  }

  private void hold(Target target, Halt halt, int failures) {
    Instant now = clock.now();
    Duration pause =
        RetryPolicy.USUAL.after(halt, failures, ThreadLocalRandom.current().nextDouble());
    claims.trouble(target, new Trouble(halt.kind(), halt.words(), now, now.plus(pause)));
    if (!inTrouble && failures == 0) {
      LOG.log(
          halt.kind() == Trouble.Kind.UNWELCOME ? Level.SEVERE : Level.WARNING,
          "{0} takes no statements at present; they wait: {1}",
          new Object[] {target.name(), halt.words()});
    }
    inTrouble = true;
  }

  private void settle(Target target, List<Entry> entries, Fate fate) {
    Instant now = clock.now();
    if (fate instanceof Fate.Done) {
      outbox.done(entries, now);
    } else if (fate instanceof Fate.SetAside aside) {
      entries.forEach(entry -> setAside(target, entry, aside.words(), now));
    } else if (fate instanceof Fate.Later later) {
      entries.forEach(entry -> later(target, entry, later.words(), now));
    } else if (fate instanceof Fate.StillOurs) {
      renew(entries, now);
    } else if (fate instanceof Fate.LetOthersTry) {
      outbox.back(entries, now.plus(RetryPolicy.USUAL.turnOfOthers()));
    } else {
      outbox.back(entries, now);
    }
  }

  private void renew(List<Entry> entries, Instant now) {
    if (leased.isBefore(now.plus(NEEDED))) {
      leased = now.plus(LEASE);
      outbox.keep(entries, leased);
    }
  }

  private void later(Target target, Entry entry, String words, Instant now) {
    if (RetryPolicy.USUAL.isHopeless(entry.attempts())) {
      setAside(target, entry, words, now);
    } else {
      double chance = ThreadLocalRandom.current().nextDouble();
      outbox.later(entry, now.plus(RetryPolicy.USUAL.after(entry.attempts(), chance)));
    }
  }

  private void setAside(Target target, Entry entry, String words, Instant now) {
    outbox.setAside(entry, words, now);
    LOG.warning(
        () ->
            "%s refused statement %s, which is set aside: %s"
                .formatted(target.name(), entry.statement().id(), words));
  }
}
