package org.ridealong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifyPaceTest {
  private Instant now = Instant.parse("2026-11-26T10:00:00Z");
  private final VerifyPace pace = new VerifyPace(() -> now);

  @Test
  void oneTooManyInAMinuteIsRefusedForThatAddressAlone() {
    assertThat(IntStream.range(0, VerifyPace.A_MINUTE).allMatch(i -> pace.allows("10.0.0.1")))
        .isTrue();
    assertThat(pace.allows("10.0.0.1")).isFalse();
    assertThat(pace.allows("10.0.0.2")).isTrue();
  }

  @Test
  void theNextMinuteBeginsAnewEvenForWhoKeptAsking() {
    IntStream.range(0, 2 * VerifyPace.A_MINUTE).forEach(i -> pace.allows("10.0.0.1"));
    now = now.plusSeconds(60);
    assertThat(pace.allows("10.0.0.1")).isTrue();
  }
}
