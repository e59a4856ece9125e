package org.ridealong.lrs.store;

import jakarta.annotation.PostConstruct;
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
  private InstantSource clock = InstantSource.system();

  // Not for each time that is asked: a producer would be made anew each time, too.
  @PostConstruct
  void find() {
    if (source.isResolvable()) {
      clock = source.get();
    }
  }

  /**
   * To the millisecond: what is answered can be asked for again. On one node it never goes back.
   */
  public Instant now() {
    return steady.at(clock.instant()).truncatedTo(ChronoUnit.MILLIS);
  }
}
