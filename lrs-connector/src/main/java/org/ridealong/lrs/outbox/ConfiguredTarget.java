package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
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

  Optional<Address> address() {
    return endpoint.map(
        e -> new Address(URI.create(e), key.orElse(""), secret.orElse(""), version));
  }
}
