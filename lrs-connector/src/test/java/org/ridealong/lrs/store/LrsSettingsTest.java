package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LrsSettingsTest {
  private final LrsSettings settings =
      TestSettings.of(
          Map.of(
              "list", " a , b,",
              "minutes", "3",
              "none", "0",
              "soon", "soon",
              "address", "https://lrs.example.com/xapi/",
              "file", "file:///tmp",
              "version", "2.0.0",
              "other", "0.9"));

  @Test
  void readsListsNumbersAddressesAndVersions() {
    assertThat(settings.list("list")).containsExactly("a", "b");
    assertThat(settings.list("nowhere")).isEmpty();
    assertThat(settings.number("minutes", 15)).isEqualTo(3);
    assertThat(settings.number("nowhere", 15)).isEqualTo(15);
    assertThat(settings.address("address")).hasValue(URI.create("https://lrs.example.com/xapi/"));
    assertThat(settings.address("nowhere")).isEmpty();
    assertThat(settings.version("version")).isEqualTo("2.0.0");
    assertThat(settings.version("nowhere")).isEqualTo("1.0.3");
  }

  @Test
  void whatCannotBeIsRefusedByTheNameOfItsSetting() {
    assertThatThrownBy(() -> settings.number("none", 15)).hasMessageStartingWith("none=0 must be");
    assertThatThrownBy(() -> settings.number("soon", 15))
        .hasMessageStartingWith("soon=soon must be");
    assertThatThrownBy(() -> settings.address("file"))
        .hasMessageStartingWith("file=file:///tmp must be an address");
    assertThatThrownBy(() -> settings.version("other"))
        .hasMessage("other=0.9 must be 1.0.3 or 2.0.0");
  }
}
