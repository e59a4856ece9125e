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
import java.util.concurrent.atomic.AtomicInteger;
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

  /**
   * Longer than a claim usually takes. Should it run out, another node sends the same statements
   * again, which xAPI allows.
   */
  private static final Duration LEASE = HttpLrs.LONGEST_REQUEST.multipliedBy(6);

  @Inject OutboxStore outbox;
  @Inject Target target;
  @Inject LrsClock clock;
  @Resource ManagedScheduledExecutorService executor;

  /**
   * How many wishes to empty the outbox came since the run that is under way began, it included.
   */
  private final AtomicInteger wishes = new AtomicInteger();

  private volatile Optional<OtherLrs> lrs = Optional.empty();
  private volatile Optional<ScheduledFuture<?>> polling = Optional.empty();
  private volatile boolean stopped;
  private volatile boolean inTrouble;

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

  /** Whether the other LRS takes no statements at present. */
  boolean inTrouble() {
    return inTrouble;
  }

  /**
   * How long the oldest statement has waited for the other LRS. It is measured here because Payara
   * can only register the gauge of a bean that is made while the application starts.
   */
  @Gauge(name = "ridealong_lrs_outbox_lag", unit = MetricUnits.SECONDS, absolute = true)
  public long lag() {
    return outbox.backlog(clock.now()).lag().toSeconds();
  }

  /** One run at a time; a wish that comes meanwhile makes it go round once more. */
  private void empty() {
    if (wishes.getAndIncrement() > 0) {
      return;
    }
    int heard;
    do {
      heard = wishes.get();
      deliverAll();
    } while (wishes.addAndGet(-heard) > 0);
  }

  private void deliverAll() {
    try {
      boolean more = true;
      while (more && !stopped) {
        more = deliverOneClaim();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whatever it was: thrown on, it would end all further polls without a word.
      LOG.log(Level.SEVERE, "Forwarding failed; it goes on at the next poll", e);
    }
  }

  private boolean deliverOneClaim() throws InterruptedException {
    List<Entry> claim = outbox.claim(BATCH, clock.now(), LEASE);
    if (claim.isEmpty() || lrs.isEmpty()) {
      return false;
    }
    boolean reached =
        new Delivery(
                lrs.get(), RetryPolicy.USUAL, ThreadLocalRandom.current()::nextDouble, this::settle)
            .deliver(claim);
    inTrouble = !reached;
    return reached;
  }

  private void settle(List<Entry> entries, Fate fate) {
    if (fate instanceof Fate.Later later) {
      entries.forEach(entry -> outbox.later(entry, clock.now().plus(later.pause())));
      complain(later);
    } else if (fate instanceof Fate.SetAside aside) {
      entries.forEach(entry -> setAside(entry, aside.words()));
    } else {
      outbox.done(entries);
    }
  }

  private void setAside(Entry entry, String words) {
    outbox.setAside(entry, words);
    LOG.warning(
        () ->
            "The other LRS refused statement %s, which is set aside: %s"
                .formatted(entry.statement().id(), words));
  }

  /** Once for each time of trouble, not for each statement. */
  private void complain(Fate.Later later) {
    if (!inTrouble) {
      LOG.log(
          later.unwelcome() ? Level.SEVERE : Level.WARNING,
          "The other LRS takes no statements at present; they wait: {0}",
          later.reason());
    }
    inTrouble = true;
  }
}
