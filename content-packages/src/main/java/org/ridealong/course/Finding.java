package org.ridealong.course;

/**
 * Something that is wrong with a course, or could be better.
 *
 * @param message what is wrong and what is expected, for the author
 */
public record Finding(Severity severity, Place place, String message) {

  /** Whether a course with this finding can be published. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can; the author should look. */
    HINT
  }

  public static Finding error(Place place, String message) {
    return new Finding(Severity.ERROR, place, message);
  }

  public static Finding hint(Place place, String message) {
    return new Finding(Severity.HINT, place, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return place + ": " + (isError() ? "" : "hint: ") + message;
  }
}
