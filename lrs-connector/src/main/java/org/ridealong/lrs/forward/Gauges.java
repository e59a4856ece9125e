package org.ridealong.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.ridealong.lrs.outbox.TargetState;
import org.ridealong.lrs.outbox.Targets;
import org.ridealong.lrs.store.LrsClock;

/** Lag and counts of each target as metrics; read from the database at most every few seconds. */
@ApplicationScoped
public class Gauges {
  private static final Duration OLD = Duration.ofSeconds(5);

  @Inject Targets targets;
  @Inject LrsClock clock;
  @Inject MetricRegistry registry;

  private record Memory(List<TargetState> states, Instant read) {}

  private final Set<Integer> shown = ConcurrentHashMap.newKeySet();
  private volatile Memory memory = new Memory(List.of(), Instant.EPOCH);

  /** How long the oldest statement has waited, of all targets. */
  @Gauge(name = "ridealong_lrs_outbox_lag", unit = MetricUnits.SECONDS, absolute = true)
  public long lag() {
    return states().stream().mapToLong(state -> state.lag().toSeconds()).max().orElse(0);
  }

  /** Gauges for targets that have none yet. */
  void show(List<Integer> ids) {
    for (int id : ids) {
      if (shown.add(id)) {
        gauge("ridealong_lrs_target_lag", MetricUnits.SECONDS, id, s -> s.lag().toSeconds());
        gauge("ridealong_lrs_target_waiting", MetricUnits.NONE, id, TargetState::waiting);
        gauge("ridealong_lrs_target_set_aside", MetricUnits.NONE, id, TargetState::setAside);
        gauge("ridealong_lrs_target_last_hour", MetricUnits.NONE, id, TargetState::lastHour);
      }
    }
  }

  private void gauge(String name, String unit, int id, ToLongFunction<TargetState> figure) {
    registry.gauge(
        Metadata.builder().withName(name).withUnit(unit).build(),
        () -> state(id).map(figure::applyAsLong).orElse(0L),
        new Tag("target", String.valueOf(id)));
  }

  private Optional<TargetState> state(int id) {
    return states().stream().filter(state -> state.target().id() == id).findFirst();
  }

  private List<TargetState> states() {
    Instant now = clock.now();
    if (Duration.between(memory.read(), now).abs().compareTo(OLD) > 0) {
      memory = new Memory(targets.states(), now);
    }
    return memory.states();
  }
}
