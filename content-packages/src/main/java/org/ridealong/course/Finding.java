package org.ridealong.course;

import java.util.Locale;

/**
 * Something that is wrong with a course, or could be better.
 *
 * @param node the part that it is about, as {@code scenario/step/option}, {@code quiz/item} or
 *     shorter; empty where a line says enough
 * @param message what is wrong and what is expected, for the author
 * @param mend what to do about it; empty where the message says it
 */
public record Finding(Severity severity, Place place, String node, String message, String mend) {

  /** Whether a course with this finding can be published. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, and learners will notice. */
    WARNING,
    /** It can; the author should look. */
    HINT;

    /** As people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Finding error(Place place, String message) {
    return new Finding(Severity.ERROR, place, "", message, "");
  }

  public static Finding warning(Place place, String message) {
    return new Finding(Severity.WARNING, place, "", message, "");
  }

  public static Finding hint(Place place, String message) {
    return new Finding(Severity.HINT, place, "", message, "");
  }

  /** The same, about this part. */
  public Finding at(String part) {
    return new Finding(severity, place, part, message, mend);
  }

  /** The same, with what to do about it. */
  public Finding mend(String advice) {
    return new Finding(severity, place, node, message, advice);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return place
        + ": "
        + (isError() ? "" : severity.word() + ": ")
        + message
        + (mend.isEmpty() ? "" : "; " + mend);
  }
}
