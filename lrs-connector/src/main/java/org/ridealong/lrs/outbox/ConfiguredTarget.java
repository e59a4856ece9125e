package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other LRS that the configuration names, if it names one. */
@ApplicationScoped
class ConfiguredTarget {
  @Inject
  @ConfigProperty(name = "ridealong.lrs.endpoint")
  Optional<String> endpoint;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.secret")
  Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.version", defaultValue = "1.0.3")
  String version;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.verbs")
  Optional<String> verbs;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.activities")
  Optional<String> activities;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.sources")
  Optional<String> sources;

  Filter filter() {
    return new Filter(list(verbs), list(activities), list(sources));
  }

  Optional<Address> address() {
    return endpoint.map(
        e -> new Address(URI.create(e), key.orElse(""), secret.orElse(""), version));
  }

  // Payara injects no Optional of a list.
  private static List<String> list(Optional<String> commas) {
    return commas.stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
