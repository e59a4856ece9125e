package org.ridealong.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code on a certificate: the first 16 hexadecimal digits of the id of the statement that says
 * passed, as {@code player/src/engine/certificate.ts} writes it.
 */
record CertificateCode(long bits) {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16}");

  /** Hyphens, spaces and capital letters do not matter; empty if it is no code. */
  static Optional<CertificateCode> read(String text) {
    String digits = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new CertificateCode(Long.parseUnsignedLong(digits, 16)))
        : Optional.empty();
  }

  /** As the id begins. */
  @Override
  public String toString() {
    return "%016x".formatted(bits).replaceAll("(.{8})(.{4})(.{4})", "$1-$2-$3");
  }
}
