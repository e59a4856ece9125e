package org.ridealong.lrs.pull;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.client.LrsClient;
import org.ridealong.lrs.client.Pull;
import org.ridealong.lrs.client.ThrottledException;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.LrsClock;

/** Pulls whenever it is due. */
@ApplicationScoped
public class Puller {
  private static final Logger LOG = Logger.getLogger(Puller.class.getName());
  private static final long POLL_SECONDS = 2;

  /** An LRS of several nodes may show a statement later than the time that it gives as stored. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /** Longer waits are left to the next pull. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /**
   * Longer than a page usually takes. Should it run out, another node begins where the last page
   * was kept, and this one keeps no further.
   */
  private static final Duration LEASE = Duration.ofMinutes(3);

  @Inject ConfiguredSource configured;
  @Inject SourceStore store;
  @Inject PulledParts parts;
  @Inject LrsClock clock;
  @Resource ManagedScheduledExecutorService executor;

  private volatile Optional<ScheduledFuture<?>> polling = Optional.empty();
  private volatile boolean stopped;

  /** Whose end could not be noted. Else it would end with its lease only. */
  private Optional<Turn> open = Optional.empty();

  void start() {
    configured
        .source()
        .ifPresent(
            source -> {
              store.ensure(source.place(), clock.now());
              polling =
                  Optional.of(
                      executor.scheduleWithFixedDelay(
                          () -> poll(source), POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS));
            });
  }

  void stop() {
    stopped = true;
    polling.ifPresent(future -> future.cancel(true));
  }

  private void poll(Source source) {
    try {
      open.ifPresent(store::givenBack);
      open = store.turn(source.place(), clock.now(), LEASE);
      if (open.isPresent()) {
        pull(source, open.get());
        open = Optional.empty();
      }
    } catch (TurnLostException e) {
      open = Optional.empty();
      LOG.log(Level.INFO, "Another node fetches from {0} by now", source.place());
    } catch (RuntimeException | Error e) {
      // Whatever it was: thrown on, it would end all further polls without a word.
      FailureLog.log(LOG, "Fetching failed; it goes on at the next poll", e);
    }
  }

  private void pull(Source source, Turn turn) {
    Address from = source.address();
    LrsClient lrs =
        new LrsClient(from.endpoint(), from.key(), from.secret(), source.version(), LONGEST_WAIT);
    try {
      new Pull(lrs, OVERLAP)
          .from(
              turn.position(),
              part -> {
                if (stopped) {
                  throw new InterruptedException();
                }
                parts.keep(source.place(), turn, part, LEASE);
              });
      Instant now = clock.now();
      store.ended(turn, now, now.plus(source.every()));
    } catch (InterruptedException e) {
      store.givenBack(turn);
      Thread.currentThread().interrupt();
    } catch (ThrottledException e) {
      trouble(source, turn, String.valueOf(e.getMessage()), e.until());
    } catch (IOException e) {
      trouble(source, turn, String.valueOf(e.getMessage()), clock.now().plus(source.every()));
    } catch (TurnLostException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "What came from " + source.place() + " could not be kept", e);
      trouble(
          source,
          turn,
          "What came could not be kept here; the log says more.",
          clock.now().plus(source.every()));
    }
  }

  private void trouble(Source source, Turn turn, String words, Instant due) {
    store.trouble(turn, words, clock.now(), due);
    LOG.log(
        Level.WARNING,
        "Nothing can be fetched from {0}: {1}",
        new Object[] {source.place(), words});
  }
}
