package org.ridealong.lrs.caller;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A new installation has a key from its configuration, or none. */
@WebListener
public class FirstKey implements ServletContextListener {
  @Inject Keys keys;

  @Inject
  @ConfigProperty(name = "ridealong.first-key.id")
  Optional<String> id;

  @Inject
  @ConfigProperty(name = "ridealong.first-key.secret")
  Optional<String> secret;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    id.ifPresent(i -> secret.ifPresent(s -> keys.ensureFirstKey(i, s)));
  }
}
