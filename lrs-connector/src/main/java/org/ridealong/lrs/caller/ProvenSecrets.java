package org.ridealong.lrs.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that this node has seen to match, so that a busy key does not pay for its slow hash on
 * every request. It holds only MACs under a key that dies with the process; a replaced secret has
 * another hash and is therefore not found here.
 */
final class ProvenSecrets {
  private static final int MOST = 1000;

  private final Mac mac;
  private final Set<String> proven =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  ProvenSecrets() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
    }
  }

  boolean matches(String secret, String hash) {
    String mark = mark(secret, hash);
    if (proven.contains(mark)) {
      return true;
    }
    boolean matches = Secret.matches(secret, hash);
    if (matches) {
      proven.add(mark);
    }
    return matches;
  }

  private String mark(String secret, String hash) {
    try {
      byte[] input = (hash + " " + secret).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(((Mac) mac.clone()).doFinal(input));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's HMAC can be cloned", e);
    }
  }
}
