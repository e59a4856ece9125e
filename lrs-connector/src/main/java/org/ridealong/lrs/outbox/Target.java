package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other LRS that gets every statement, if the configuration names one. */
@ApplicationScoped
public class Target {
  @Inject
  @ConfigProperty(name = "ridealong.lrs.endpoint")
  Optional<String> endpoint;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.secret")
  Optional<String> secret;

  /**
   * How to reach it.
   *
   * @param statements its statements resource
   */
  public record Address(URI statements, String key, String secret) {
    @Override
    public String toString() {
      return statements.toString();
    }
  }

  public Optional<Address> address() {
    return endpoint.map(
        e ->
            new Address(
                URI.create((e.endsWith("/") ? e : e + "/") + "statements"),
                key.orElse(""),
                secret.orElse("")));
  }
}
