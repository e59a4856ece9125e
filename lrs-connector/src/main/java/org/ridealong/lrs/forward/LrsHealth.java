package org.ridealong.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
          .withData("forwarding", forwarder.trouble().isPresent() ? "degraded" : "good");
      forwarder.trouble().ifPresent(trouble -> health.withData("trouble", trouble));
      return health.up().build();
    } catch (RuntimeException e) {
      return health.withData("database", String.valueOf(e.getMessage())).down().build();
    }
  }
}
