package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.logging.Logger;
import org.ridealong.web.DatabaseReady;
import org.ridealong.web.Settings;

/** Makes sure that a new server has somebody who can sign in. */
@ApplicationScoped
public class FirstAdministrator {
  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
  private static final String NAME = "admin";

  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private Settings settings;

  @Transactional
  void create(@Observes DatabaseReady ready) {
    if (!accounts.isEmpty()) {
      return;
    }
    settings
        .firstAdminPassword()
        .ifPresentOrElse(
            password ->
                accounts.add(NAME, passwords.hash(password), Set.of(Roles.ADMIN, Roles.REPORTS)),
            () ->
                LOG.warning(
                    "Nobody can sign in yet. Set ridealong.first-admin.password and start again:"
                        + " that makes the user \"admin\"."));
  }
}
