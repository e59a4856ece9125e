package org.ridealong.lrs.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Secrets of keys: made, hashed and compared. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ROUNDS = 100_000;
  private static final int BYTES = 32;

  private Secret() {}

  static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  /** PBKDF2 with its rounds and salt before it: secrets that people choose may be weak. */
  static String hash(String secret) {
    return hash(secret, ROUNDS, bytes());
  }

  static boolean matches(String secret, String hash) {
    String[] parts = hash.split("\\$", -1);
    String again = hash(secret, Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[1]));
    return MessageDigest.isEqual(
        again.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String secret, int rounds, byte[] salt) {
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, BYTES * 8))
              .getEncoded();
      return rounds + "$" + HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2 with SHA-256", e);
    }
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
