package org.ridealong.course.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a text, in lower case. */
final class Wording {

  private Wording() {}

  static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static boolean holdsAny(String text, Set<String> words) {
    return words(text).stream().anyMatch(words::contains);
  }
}
