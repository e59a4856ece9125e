package org.ridealong.packaging;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of an option that has few: people choose it by its word. */
public interface Worded {

  /** Of the constant. */
  String name();

  /** The word for it in options and addresses. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  static <T extends Enum<T> & Worded> Optional<T> named(Class<T> kind, String word) {
    return Stream.of(kind.getEnumConstants()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** All words of a kind, as messages say them: "frame or popup". */
  static <T extends Enum<T> & Worded> String words(Class<T> kind) {
    return Stream.of(kind.getEnumConstants()).map(Worded::word).collect(joining(" or "));
  }
}
