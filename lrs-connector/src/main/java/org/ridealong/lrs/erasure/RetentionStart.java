package org.ridealong.lrs.erasure;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.ridealong.lrs.store.FailureLog;

/** Every node looks now and then whether a rule's day has come. */
@WebListener
public class RetentionStart implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(RetentionStart.class.getName());
  private static final long MINUTES = 10;

  @Inject Retention retention;
  @Resource ManagedScheduledExecutorService executor;

  private Optional<ScheduledFuture<?>> looking = Optional.empty();

  @Override
  public void contextInitialized(ServletContextEvent start) {
    looking =
        Optional.of(
            executor.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES));
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    looking.ifPresent(future -> future.cancel(true));
  }

  private void look() {
    try {
      boolean more = true;
      while (more) {
        more = retention.runNext();
      }
    } catch (RuntimeException | Error e) {
      // Thrown on, it would end all further looks without a word.
      FailureLog.log(LOG, "Retention failed; it goes on with the next look", e);
    }
  }
}
