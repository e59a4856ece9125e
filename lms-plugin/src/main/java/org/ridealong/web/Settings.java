package org.ridealong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What an operator may set, by MicroProfile Config. The README has the table. */
@ApplicationScoped
public class Settings {
  @Inject private Config config;

  /** The address that learners and LMSs reach us at, without a slash at its end. */
  public Optional<String> publicUrl() {
    return text("ridealong.public-url").map(url -> url.replaceAll("/+$", ""));
  }

  /** Web origins whose pages may start a launch; {@code *} is any. */
  public List<String> allowedOrigins() {
    return List.of(text("ridealong.allowed-origins").orElse("*").split("\\s*,\\s*"));
  }

  public Duration launchLifetime() {
    return Duration.ofMinutes(
        config.getOptionalValue("ridealong.launch.minutes", Integer.class).orElse(120));
  }

  public Optional<String> launchSecret() {
    return text("ridealong.launch.secret");
  }

  public Optional<String> firstAdminPassword() {
    return text("ridealong.first-admin.password");
  }

  private Optional<String> text(String name) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
