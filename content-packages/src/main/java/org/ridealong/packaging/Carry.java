package org.ridealong.packaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of a course's languages a package carries. */
public enum Carry {
  /** All of them, or where they weigh more than a package may, the one that it starts in. */
  LIGHT,
  /** All of them, whatever they weigh. */
  ALL;

  /** The word for it in options and addresses. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<Carry> named(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }
}
