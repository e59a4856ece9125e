package org.ridealong.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.ridealong.lrs.outbox.TargetState;
import org.ridealong.lrs.outbox.Targets;
import org.ridealong.lrs.store.FailureLog;

/**
 * Ready if the database answers. Another LRS that is down is told of, but is no reason to send
 * learners elsewhere: their statements are safe here.
 */
@Readiness
@ApplicationScoped
public class LrsHealth implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(LrsHealth.class.getName());

  @Inject Targets targets;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("lrs");
    try {
      List<TargetState> states = targets.states();
      boolean degraded = states.stream().anyMatch(state -> state.trouble().isPresent());
      health
          .withData("waiting", states.stream().mapToLong(TargetState::waiting).sum())
          .withData(
              "lagSeconds",
              states.stream().mapToLong(state -> state.lag().toSeconds()).max().orElse(0))
          .withData("refused", states.stream().mapToLong(TargetState::setAside).sum())
          .withData("forwarding", degraded ? "degraded" : "good");
      return health.up().build();
    } catch (RuntimeException e) {
      FailureLog.log(LOG, "Not ready", e);
      return health.withData("database", "does not answer").down().build();
    }
  }
}
