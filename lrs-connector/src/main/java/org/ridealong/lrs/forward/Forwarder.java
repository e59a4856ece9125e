package org.ridealong.lrs.forward;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.ridealong.lrs.outbox.Claims;
import org.ridealong.lrs.outbox.Filling;
import org.ridealong.lrs.outbox.OutboxAppended;
import org.ridealong.lrs.outbox.OutboxStore;
import org.ridealong.lrs.outbox.Target;
import org.ridealong.lrs.outbox.Targets;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.LrsClock;

/** Empties the outbox: soon after each commit, and every few seconds for what had to wait. */
@ApplicationScoped
public class Forwarder {
  private static final Logger LOG = Logger.getLogger(Forwarder.class.getName());
  private static final long POLL_SECONDS = 2;
  private static final int POLLS_AN_HOUR = 1800;
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  @Inject Targets targets;
  @Inject Claims claims;
  @Inject OutboxStore outbox;
  @Inject AttachmentData attachments;
  @Inject Filling filling;
  @Inject Gauges gauges;
  @Inject LrsClock clock;
  @Resource ManagedScheduledExecutorService executor;

  /** A target that is slow keeps no other waiting. */
  private final Map<Integer, Route> routes = new ConcurrentHashMap<>();

  private volatile List<Target> known = List.of();
  private volatile Optional<ScheduledFuture<?>> polling = Optional.empty();
  private volatile boolean stopped;
  private final AtomicInteger polls = new AtomicInteger();

  void start() {
    targets.ensureConfigured();
    polling =
        Optional.of(
            executor.scheduleWithFixedDelay(
                this::poll, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS));
  }

  void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxAppended appended) {
    if (!stopped) {
      if (appended.statements() == 0 || known.isEmpty()) {
        executor.execute(this::poll);
      } else {
        emptyAll();
      }
    }
  }

  void stop() {
    stopped = true;
    polling.ifPresent(future -> future.cancel(true));
    routes.values().forEach(Route::stop);
    try {
      for (Route route : routes.values()) {
        route.awaitEnd(LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    try {
      known = targets.all();
      if (polls.getAndIncrement() % POLLS_AN_HOUR == 0) {
        targets.forgetOldFigures();
      }
      Set<Integer> ids = known.stream().map(Target::id).collect(Collectors.toSet());
      routes.keySet().retainAll(ids);
      gauges.show(known.stream().map(Target::id).toList());
      emptyAll();
      while (!stopped && filling.step()) {
        emptyAll();
      }
    } catch (RuntimeException | Error e) {
      // Whatever it was: thrown on, it would end all further polls without a word.
      FailureLog.log(LOG, "Looking after the outbox failed; it goes on at the next poll", e);
    }
  }

  private void emptyAll() {
    for (Target target : known) {
      Route route =
          routes.computeIfAbsent(
              target.id(), id -> new Route(target, claims, outbox, attachments, clock));
      if (route.wish(target)) {
        executor.execute(route::empty);
      }
    }
  }
}
