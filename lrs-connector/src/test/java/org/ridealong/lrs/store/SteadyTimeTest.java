package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong(Long.MIN_VALUE / 2);
  private final SteadyTime time = new SteadyTime(nanos::get);

  @Test
  void followsAClockThatGoesOn() {
    assertThat(time.at(NOON)).isEqualTo(NOON);
    pass(Duration.ofMinutes(10));
    assertThat(time.at(NOON.plusSeconds(600))).isEqualTo(NOON.plusSeconds(600));
    assertThat(time.at(NOON.plusSeconds(9000))).isEqualTo(NOON.plusSeconds(9000));
  }

  @Test
  void goesAtHalfThePaceUntilAClockThatWasSetBackHasCaughtUp() {
    time.at(NOON);
    Instant clock = NOON.minusSeconds(60);
    assertThat(time.at(clock)).isEqualTo(NOON);
    pass(Duration.ofSeconds(60));
    assertThat(time.at(clock.plusSeconds(60))).isEqualTo(NOON.plusSeconds(30));
    pass(Duration.ofSeconds(120));
    assertThat(time.at(clock.plusSeconds(180))).isEqualTo(NOON.plusSeconds(120));
  }

  private void pass(Duration some) {
    nanos.addAndGet(some.toNanos());
  }
}
