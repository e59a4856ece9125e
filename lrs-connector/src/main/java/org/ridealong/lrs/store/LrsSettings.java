package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.ridealong.lrs.statement.XapiVersion;

/** What the configuration says. A value that cannot be is refused with the name of its setting. */
@ApplicationScoped
public class LrsSettings {
  @Inject Config config;

  public Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class);
  }

  /** Parts between commas. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** A whole number of 1 or more. */
  public int number(String name, int otherwise) {
    try {
      int number = text(name).map(Integer::parseInt).orElse(otherwise);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(name, "must be a whole number of 1 or more");
  }

  public Optional<URI> address(String name) {
    return text(name).map(address -> uri(name, address));
  }

  /** Of xAPI; the usual one if nothing is said. */
  public String version(String name) {
    String version = text(name).orElse("1.0.3");
    if (XapiVersion.of(version).isEmpty()) {
      throw wrong(name, "must be 1.0.3 or 2.0.0");
    }
    return version;
  }

  private URI uri(String name, String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw wrong(name, "must be an address such as https://lrs.example.com/xapi/");
  }

  private IllegalStateException wrong(String name, String problem) {
    return new IllegalStateException("%s=%s %s".formatted(name, text(name).orElse(""), problem));
  }
}
