package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** Hashes passwords as OWASP advises for PBKDF2 with SHA-512. */
@ApplicationScoped
class Passwords {
  private static final Map<String, String> STRENGTH =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  private final Pbkdf2PasswordHash algorithm;
  private final String nobodys;

  @Inject
  Passwords(Pbkdf2PasswordHash algorithm) {
    this.algorithm = algorithm;
    algorithm.initialize(STRENGTH);
    nobodys = algorithm.generate("nobody's".toCharArray());
  }

  /** For the proxy that CDI makes. */
  @SuppressWarnings("NullAway")
  Passwords() {
    algorithm = null;
    nobodys = null;
  }

  String hash(String password) {
    return algorithm.generate(password.toCharArray());
  }

  /** Takes as long for a name that nobody has, so that answers do not tell which names exist. */
  boolean matches(char[] password, Optional<String> hash) {
    boolean right = algorithm.verify(password, hash.orElse(nobodys));
    return right && hash.isPresent();
  }
}
