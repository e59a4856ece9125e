package org.ridealong.packaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The script that stands in the pages themselves, so that what takes its time begins while the
 * player is on its way. The attribute {@code data-course} of its element names the course that the
 * page plays; empty if it plays none.
 */
public final class EarlyScript {
  static final String TEXT =
      new String(Resources.entry("player/", "early.js").bytes(), StandardCharsets.UTF_8).strip();

  private EarlyScript() {}

  /** What a Content-Security-Policy allows it by: {@code sha256-…}. */
  public static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sha = digest.digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
