package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps other LRSs' secrets unreadable in the database (AES-GCM), under a key of the configuration,
 * so that a copy of the database alone opens nothing.
 */
@ApplicationScoped
public class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = 24;

  private final SecureRandom random = new SecureRandom();

  @Inject
  @ConfigProperty(name = "ridealong.seal-key")
  Optional<String> key;

  /** Without a key no secret can be kept. */
  public boolean isThere() {
    return key.filter(k -> k.length() >= SHORTEST).isPresent();
  }

  String seal(String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** Empty if it was sealed under another key, or if there is none now. */
  Optional<String> open(String sealed) {
    if (!isThere()) {
      return Optional.empty();
    }
    try {
      byte[] both = Base64.getDecoder().decode(sealed);
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE))
              .doFinal(both, NONCE, both.length - NONCE);
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    byte[] hashed =
        MessageDigest.getInstance("SHA-256")
            .digest(key.orElseThrow().getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(hashed, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
