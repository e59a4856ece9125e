package org.ridealong.packaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a course likes to be opened. An LMS may do otherwise; cmi5 alone can say it. */
public enum Window {
  /** Wherever the LMS opens courses, which is usually a frame in its own page. */
  FRAME,
  /** A window of its own: more room on a small screen, and nothing of the LMS around it. */
  POPUP;

  /** The word for it in options and addresses. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<Window> named(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }
}
