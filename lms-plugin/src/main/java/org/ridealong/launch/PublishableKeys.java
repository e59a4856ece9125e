package org.ridealong.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import org.ridealong.web.DatabaseReady;

/** The two keys that every server has: one in the packages it gives out, one for its own pages. */
@ApplicationScoped
public class PublishableKeys {
  static final String DOWNLOADS = "downloads";
  static final String HOME = "home";
  private static final String PREFIX = "rl_pub_";

  @Inject private LaunchStore store;

  @Transactional
  void create(@Observes DatabaseReady ready) {
    store.addKey(DOWNLOADS, newValue());
    store.addKey(HOME, newValue());
  }

  @Transactional
  public String forDownloads() {
    return store.keyLabelled(DOWNLOADS).value();
  }

  @Transactional
  public String forOwnPages() {
    return store.keyLabelled(HOME).value();
  }

  private static String newValue() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
