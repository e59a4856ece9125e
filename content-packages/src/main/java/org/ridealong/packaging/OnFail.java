package org.ridealong.packaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an LMS hears of completion when a module is finished but not passed. SCORM 2004 alone keeps
 * completion and success apart, and LMSs that ask for "passed or completed" tick what was completed
 * and failed.
 */
public enum OnFail {
  COMPLETED,
  INCOMPLETE;

  /** The word for it in options, addresses and the player's launch. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<OnFail> named(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }
}
