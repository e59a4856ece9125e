package org.ridealong.lrs.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes months before they begin and detaches those that need not be kept at hand, at the start and
 * daily, on every node: whoever comes second finds it done. A month that is missing all the same is
 * made by whoever stores the first statement in it.
 */
@WebListener
public class Months implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(Months.class.getName());
  private static final int AHEAD = 2;

  @Inject MonthStore store;
  @Inject LrsClock clock;
  @Resource ManagedScheduledExecutorService executor;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.keep-months")
  Optional<Integer> keep;

  private Optional<ScheduledFuture<?>> daily = Optional.empty();

  @Override
  public void contextInitialized(ServletContextEvent start) {
    daily = Optional.of(executor.scheduleAtFixedRate(this::turn, 0, 1, TimeUnit.DAYS));
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    daily.ifPresent(future -> future.cancel(true));
  }

  private void turn() {
    try {
      YearMonth now = YearMonth.from(clock.now().atOffset(ZoneOffset.UTC));
      for (int month = 0; month <= AHEAD; month++) {
        store.add(now.plusMonths(month).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      keep.ifPresent(months -> detachBefore(now.minusMonths(months)));
    } catch (RuntimeException e) {
      // A scheduled task that throws is not run again.
      FailureLog.log(LOG, "The months that statements are kept in are not looked after", e);
    }
  }

  private void detachBefore(YearMonth first) {
    for (YearMonth month : store.attached().headSet(first)) {
      if (store.isAwaited(month)) {
        LOG.warning(() -> "Statements of " + month + " stay: other LRSs are still to get some");
        return;
      }
      store.detach(month);
      LOG.info(() -> "Statements of " + month + " are detached; their tables are there still");
    }
  }
}
