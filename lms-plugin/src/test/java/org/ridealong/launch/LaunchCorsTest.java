package org.ridealong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchCorsTest {
  @Test
  void anybodyMayAskUnlessOriginsAreListed() {
    assertThat(LaunchCors.allowed(List.of("*"), "https://lms.example")).isEqualTo("*");
    List<String> listed = List.of("https://lms.example", "https://other.example");
    assertThat(LaunchCors.allowed(listed, "https://lms.example")).isEqualTo("https://lms.example");
    assertThat(LaunchCors.allowed(listed, "https://evil.example")).isNull();
    assertThat(LaunchCors.allowed(listed, null)).isNull();
  }
}
