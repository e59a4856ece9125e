package org.ridealong.lrs.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.statement.XapiVersion;

/** The LRS to fetch from that the configuration names, if it names one. */
@ApplicationScoped
class ConfiguredSource {
  @Inject
  @ConfigProperty(name = "ridealong.pull.endpoint")
  Optional<String> endpoint;

  @Inject
  @ConfigProperty(name = "ridealong.pull.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "ridealong.pull.secret")
  Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ridealong.pull.version", defaultValue = "1.0.3")
  String version;

  @Inject
  @ConfigProperty(name = "ridealong.pull.minutes", defaultValue = "15")
  int minutes;

  /**
   * @throws IllegalStateException that names the setting that is wrong
   */
  Optional<Source> source() {
    return endpoint.map(
        address ->
            new Source(
                new Address(uri(address), key.orElse(""), secret.orElse(""), version),
                XapiVersion.of(version)
                    .orElseThrow(() -> wrong("version", version, "must be 1.0.3 or 2.0.0")),
                Duration.ofMinutes(minutes())));
  }

  private int minutes() {
    if (minutes < 1) {
      throw wrong("minutes", String.valueOf(minutes), "must be 1 or more");
    }
    return minutes;
  }

  private static URI uri(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw wrong("endpoint", address, "must be an address such as https://lrs.example.com/xapi/");
  }

  private static IllegalStateException wrong(String name, String value, String problem) {
    return new IllegalStateException("ridealong.pull.%s=%s %s".formatted(name, value, problem));
  }
}
