package org.ridealong.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LaunchTokens;
import org.ridealong.web.DatabaseReady;
import org.ridealong.web.Settings;

/**
 * The token maker with this server's secret: configured, or made at first start and shared by all
 * nodes.
 */
@ApplicationScoped
public class LaunchSecret implements LaunchTokens {
  private static final int BYTES = 32;

  @Inject private LaunchStore store;
  @Inject private Settings settings;
  @Inject private InstantSource clock;
  private volatile Tokens tokens = new Tokens(fresh(), InstantSource.system());

  @Transactional
  void read(@Observes DatabaseReady ready) {
    byte[] secret =
        settings
            .launchSecret()
            .map(LaunchSecret::configured)
            .orElseGet(() -> store.secret(fresh()));
    tokens = new Tokens(secret, clock);
  }

  String issue(Caller.Learner learner) {
    return tokens.issue(learner);
  }

  @Override
  public Verdict verify(String token) {
    Verdict verdict = tokens.verify(token);
    return verdict instanceof Verdict.Accepted accepted
            && !store.isThere(accepted.learner().registration())
        ? new Verdict.NotOurs("its launch was erased with the learner")
        : verdict;
  }

  private static byte[] configured(String text) {
    byte[] secret = text.getBytes(StandardCharsets.UTF_8);
    if (secret.length < BYTES) {
      throw new IllegalStateException(
          "ridealong.launch.secret has "
              + secret.length
              + " bytes; it needs "
              + BYTES
              + " or more.");
    }
    return secret;
  }

  private static byte[] fresh() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}
