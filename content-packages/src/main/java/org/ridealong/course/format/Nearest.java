package org.ridealong.course.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody who wrote a wrong word may have meant. */
final class Nearest {

  private Nearest() {}

  /**
   * Ends a sentence about a wrong word: a suggestion if one is close, else everything that is
   * allowed.
   */
  static String to(String wrong, Collection<String> allowed) {
    int close = Math.max(2, wrong.length() / 3);
    Optional<String> best =
        allowed.stream()
            .filter(word -> distance(wrong, word) <= close || isStart(wrong, word))
            .min(Comparator.comparingInt(word -> distance(wrong, word)));
    if (best.isPresent()) {
      return "; did you mean " + best.get() + "?";
    }
    return allowed.isEmpty()
        ? ""
        : "; expected " + allowed.stream().collect(Collectors.joining(", "));
  }

  private static boolean isStart(String wrong, String word) {
    return wrong.length() > 2 && word.startsWith(wrong);
  }

  /** Levenshtein's: how many letters to add, drop or change. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
