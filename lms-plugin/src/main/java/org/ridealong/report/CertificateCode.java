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
  private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{16}");

  /** Hyphens, spaces and small letters do not matter; empty if it is no code. */
  static Optional<CertificateCode> read(String text) {
    String digits = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new CertificateCode(Long.parseUnsignedLong(digits, 16)))
        : Optional.empty();
  }

  /** In groups of four. */
  @Override
  public String toString() {
    return "%016X".formatted(bits).replaceAll("(.{4})(?=.)", "$1-");
  }
}
