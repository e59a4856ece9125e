package org.ridealong.lrs.statement;

import java.util.regex.Pattern;

/** The forms of strings that xAPI asks for (1.0.3, Data 4 and the standards it names). */
final class Formats {
  /** Patterns with repeated groups recurse in the JDK, so long input is refused before. */
  private static final int LONGEST_PATTERNED = 120;

  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");

  private static final String NOT_IN_IRIS = "<>\"{}|\\^`\u007f";

  /** Most names of languages are no longer; the whole pattern is slow. */
  private static final Pattern SHORT_LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{2,3}");

  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
  private static final Pattern MAILTO = Pattern.compile("mailto:[^\\s@:]++@[^\\s@]++");
  private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern SHA2 = Pattern.compile("[0-9a-fA-F]{56,128}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+-]++/[\\w!#$&^.+-]++([ \\t]*;.*)?");
  private static final String PART = "\\d+(?:[.,]\\d+)?";
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:%1$sW|(?=.)(?:%1$sY)?(?:%1$sM)?(?:%1$sD)?(?:T(?=.)(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?)"
              .formatted(PART));
  private static final Pattern FRACTION_BEFORE_THE_END = Pattern.compile(".*[.,]\\d+[A-Z]+\\d.*");
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile(
          "(?i)(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?"
              + "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
              + "(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i(?:-[a-z0-9]{2,8})+");

  private Formats() {}

  /** A scheme, and behind it no space, no control character and nothing that RFC 3987 excludes. */
  static boolean iri(String text) {
    int colon = text.indexOf(':');
    if (colon < 1
        || colon == text.length() - 1
        || !SCHEME.matcher(text).region(0, colon).matches()) {
      return false;
    }
    // A statement has many, and of all that is checked these cost most by a pattern.
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || (c < 0x80 && NOT_IN_IRIS.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** RFC 4122 (and its successor's versions 6 to 8). */
  static boolean uuid(String text) {
    return UUID.matcher(text).matches();
  }

  static boolean mailto(String text) {
    return MAILTO.matcher(text).matches();
  }

  static boolean sha1(String text) {
    return SHA1.matcher(text).matches();
  }

  static boolean sha2(String text) {
    return SHA2.matcher(text).matches();
  }

  static boolean mediaType(String text) {
    return text.length() <= LONGEST_PATTERNED && MEDIA_TYPE.matcher(text).matches();
  }

  /** ISO 8601: P4W but not P4W1D; only the last part may have a fraction. */
  static boolean duration(String text) {
    return text.length() <= LONGEST_PATTERNED
        && DURATION.matcher(text).matches()
        && !FRACTION_BEFORE_THE_END.matcher(text).matches();
  }

  /** RFC 5646, by the lengths of its parts. */
  static boolean languageTag(String text) {
    return SHORT_LANGUAGE_TAG.matcher(text).matches()
        || (text.length() <= LONGEST_PATTERNED && LANGUAGE_TAG.matcher(text).matches());
  }
}
