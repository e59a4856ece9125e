package org.ridealong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Attempts attempts = new Attempts(() -> now);

  @Test
  void aFewMistakesCostNothing() {
    fail(4);
    assertThat(attempts.wait("ada")).isZero();
  }

  @Test
  void moreCostAWaitThatGrowsToAMinute() {
    fail(5);
    assertThat(attempts.wait("ADA")).isEqualTo(Duration.ofSeconds(2));
    fail(1);
    assertThat(attempts.wait("ada")).isEqualTo(Duration.ofSeconds(4));
    fail(20);
    assertThat(attempts.wait("ada")).isEqualTo(Duration.ofMinutes(1));
    assertThat(attempts.wait("bob")).isZero();
  }

  @Test
  void waitingOrTheRightPasswordEndsIt() {
    fail(5);
    now = now.plusSeconds(2);
    assertThat(attempts.wait("ada")).isZero();
    attempts.succeeded("ada");
    fail(1);
    assertThat(attempts.wait("ada")).isZero();
  }

  @Test
  void mistakesOfLongAgoAreForgotten() {
    fail(5);
    now = now.plus(Duration.ofHours(1));
    fail(1);
    assertThat(attempts.wait("ada")).isZero();
  }

  private void fail(int times) {
    for (int time = 0; time < times; time++) {
      attempts.failed("ada");
    }
  }
}
