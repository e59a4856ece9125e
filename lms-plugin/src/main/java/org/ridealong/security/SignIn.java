package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.util.Set;

/** Checks a name and a password, whichever way they came. */
@ApplicationScoped
class SignIn {
  private static final int LONGEST = 200;

  @Inject private IdentityStoreHandler identities;
  @Inject private Attempts attempts;

  /** What became of an attempt. */
  sealed interface Outcome {
    record Welcome(String name, Set<String> roles) implements Outcome {}

    record Wrong() implements Outcome {}

    record Wait(Duration left) implements Outcome {}
  }

  Outcome attempt(String name, String password) {
    if (name.isEmpty() || name.length() > LONGEST || password.length() > LONGEST) {
      return new Outcome.Wrong();
    }
    Duration left = attempts.wait(name);
    if (!left.isZero()) {
      return new Outcome.Wait(left);
    }
    CredentialValidationResult result =
        identities.validate(new UsernamePasswordCredential(name, password));
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      attempts.failed(name);
      return new Outcome.Wrong();
    }
    attempts.succeeded(name);
    return new Outcome.Welcome(name, Set.copyOf(result.getCallerGroups()));
  }
}
