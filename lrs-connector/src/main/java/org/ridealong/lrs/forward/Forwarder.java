package org.ridealong.lrs.forward;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.outbox.OutboxAppended;
import org.ridealong.lrs.outbox.OutboxStore;
import org.ridealong.lrs.outbox.Target;
import org.ridealong.lrs.store.LrsClock;

/** Empties the outbox: soon after each commit, and every few seconds for what had to wait. */
@ApplicationScoped
public class Forwarder {
  private static final Logger LOG = Logger.getLogger(Forwarder.class.getName());
  private static final int BATCH = 50;
  private static final long POLL_SECONDS = 2;

  /** A halved claim may take several requests; each delivery's entries are lost to us after it. */
  private static final Duration LEASE = HttpLrs.LONGEST_REQUEST.multipliedBy(6);

  @Inject OutboxStore outbox;
  @Inject Target target;
  @Inject LrsClock clock;
  @Resource ManagedScheduledExecutorService executor;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private volatile Optional<OtherLrs> lrs = Optional.empty();
  private volatile Optional<ScheduledFuture<?>> polling = Optional.empty();
  private volatile boolean stopped;
  private volatile Optional<String> trouble = Optional.empty();

  void start() {
    lrs = target.address().map(HttpLrs::new);
    if (lrs.isPresent()) {
      polling =
          Optional.of(
              executor.scheduleWithFixedDelay(
                  this::empty, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS));
    }
  }

  void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxAppended appended) {
    if (!stopped) {
      executor.execute(this::empty);
    }
  }

  void stop() {
    stopped = true;
    polling.ifPresent(future -> future.cancel(true));
  }

  /** Why the other LRS does not take statements at present. */
  Optional<String> trouble() {
    return trouble;
  }

  /**
   * How long the oldest statement has waited for the other LRS. It is measured here because Payara
   * can only register the gauge of a bean that is made while the application starts.
   */
  @Gauge(name = "ridealong_lrs_outbox_lag", unit = MetricUnits.SECONDS, absolute = true)
  public long lag() {
    return outbox.backlog(clock.now()).lag().toSeconds();
  }

  /** What comes while this runs is seen by its last claim or by the next poll. */
  private void empty() {
    if (!oneAtATime.tryLock()) {
      return;
    }
    try {
      boolean more = true;
      while (more && !stopped) {
        more = deliverOneClaim();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Forwarding failed; it goes on at the next poll", e);
    } finally {
      oneAtATime.unlock();
    }
  }

  private boolean deliverOneClaim() throws InterruptedException {
    List<Entry> claim = outbox.claim(BATCH, clock.now(), LEASE);
    if (claim.isEmpty() || lrs.isEmpty()) {
      return false;
    }
    Delivery delivery =
        new Delivery(
            lrs.get(), RetryPolicy.USUAL, ThreadLocalRandom.current()::nextDouble, this::settle);
    boolean reached = delivery.deliver(claim);
    if (reached) {
      trouble = Optional.empty();
    }
    return reached;
  }

  private void settle(Entry entry, Fate fate) {
    if (fate instanceof Fate.Later later) {
      outbox.later(entry, clock.now().plus(later.pause()));
      complain(later);
    } else if (fate instanceof Fate.SetAside aside) {
      outbox.setAside(entry, aside.words());
      LOG.warning(
          () ->
              "The other LRS refused statement %s, which is set aside: %s"
                  .formatted(entry.statement().id(), aside.words()));
    } else {
      outbox.done(List.of(entry));
    }
  }

  private void complain(Fate.Later later) {
    if (trouble.isEmpty()) {
      LOG.log(
          later.unwelcome() ? Level.SEVERE : Level.WARNING,
          "The other LRS takes no statements at present; they wait: {0}",
          later.reason());
    }
    trouble = Optional.of(later.reason());
  }
}
