package org.ridealong.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.ridealong.lrs.outbox.Backlog;
import org.ridealong.lrs.outbox.OutboxStore;
import org.ridealong.lrs.store.LrsClock;

/**
 * Ready if the database answers. Another LRS that is down is told of, but is no reason to send
 * learners elsewhere: their statements are safe here.
 */
@Readiness
@ApplicationScoped
public class LrsHealth implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(LrsHealth.class.getName());

  @Inject OutboxStore outbox;
  @Inject Forwarder forwarder;
  @Inject LrsClock clock;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("lrs");
    try {
      Backlog backlog = outbox.backlog(clock.now());
      health
          .withData("waiting", backlog.waiting())
          .withData("lagSeconds", backlog.lag().toSeconds())
          .withData("refused", backlog.refused())
          .withData("forwarding", forwarder.inTrouble() ? "degraded" : "good");
      return health.up().build();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The database does not answer", e);
      return health.withData("database", "does not answer").down().build();
    }
  }
}
