package org.ridealong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFormsTest {
  private static final Optional<String> PUBLIC = Optional.of("https://learn.example/ridealong");

  @ParameterizedTest
  @CsvSource({
    "same-origin,, true",
    "none,, true",
    "cross-site,, false",
    "same-site,, false",
    "cross-site, https://learn.example, false",
    ", https://learn.example, true",
    ", http://inside:8080, true",
    ", https://evil.example, false",
    ", null, false",
    ", '%%%', false",
    ",, true"
  })
  void formsCountFromOurOwnPagesOnly(String site, String origin, boolean ours) {
    assertThat(SameOrigin.isOurs(site, origin, "inside:8080", PUBLIC)).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reports",
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\nb",
        "/%0d"
      })
  void nobodyIsSentElsewhereAfterSigningIn(String wanted) {
    assertThat(NextPage.safe(wanted, "/reports")).isEqualTo("/reports");
  }

  @Test
  void pagesOfOursAreReached() {
    assertThat(NextPage.safe("/reports?format=csv", "/")).isEqualTo("/reports?format=csv");
  }

  @Test
  void basicCredentialsMayHoldColonsAndUmlauts() {
    assertThat(BasicCredentials.in("basic w6RkYTpwOnc="))
        .contains(new BasicCredentials("äda", "p:w"));
    assertThat(BasicCredentials.in("Basic !!!")).isEmpty();
    assertThat(BasicCredentials.in("Basic YWRh")).isEmpty();
    assertThat(BasicCredentials.in("Bearer abc")).isEmpty();
    assertThat(BasicCredentials.in(null)).isEmpty();
  }
}
