package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time, from the application's {@link InstantSource} bean if it has one. */
@ApplicationScoped
public class LrsClock {
  @Inject Instance<InstantSource> source;

  private final SteadyTime steady = new SteadyTime(System::nanoTime);

  /**
   * To the millisecond: what is answered can be asked for again. On one node it never goes back.
   */
  public Instant now() {
    InstantSource clock = source.isResolvable() ? source.get() : InstantSource.system();
    return steady.at(clock.instant()).truncatedTo(ChronoUnit.MILLIS);
  }
}
