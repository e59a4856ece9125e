package org.ridealong.lrs.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Half of a SHA-256 hash. IRIs and account names have no greatest length, and may hold characters
 * that PostgreSQL's text cannot; an index wants neither.
 */
public final class IndexKey {
  private static final long LAST_DIGIT = 0xf;

  /** As what a statement mentions an agent or an activity; the last digit of its key. */
  enum Role {
    /** The statement is about it. */
    DIRECT(1),
    /** It stands elsewhere in the statement. */
    RELATED(2),
    /** The statement says what the activity is, beside one of the others. */
    DEFINED(3);

    private final int digit;

    Role(int digit) {
      this.digit = digit;
    }
  }

  private IndexKey() {}

  public static UUID of(String text) {
    ByteBuffer hash = hash(text);
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** Of what a statement mentions so. */
  static UUID of(String text, Role role) {
    ByteBuffer hash = hash(text);
    return new UUID(hash.getLong(), (hash.getLong() & ~LAST_DIGIT) | role.digit);
  }

  private static ByteBuffer hash(String text) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
