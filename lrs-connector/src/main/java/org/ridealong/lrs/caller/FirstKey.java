package org.ridealong.lrs.caller;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.ridealong.lrs.store.LrsSettings;

/** A new installation has a key from its configuration, or none. */
@WebListener
public class FirstKey implements ServletContextListener {
  @Inject Keys keys;
  @Inject LrsSettings settings;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    settings
        .text("ridealong.first-key.id")
        .ifPresent(
            id ->
                settings
                    .text("ridealong.first-key.secret")
                    .ifPresent(secret -> keys.ensureFirstKey(id, secret)));
  }
}
