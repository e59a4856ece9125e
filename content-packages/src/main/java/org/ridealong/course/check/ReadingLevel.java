package org.ridealong.course.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Flesch–Kincaid grade of an English text: years of school that it asks for. */
final class ReadingLevel {

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern NO_PROSE =
      Pattern.compile("(?ms)^```.*?^```|^\\|.*?$|^#+ .*?$|[*_`>]");

  private ReadingLevel() {}

  static double grade(String markdown) {
    String text = NO_PROSE.matcher(markdown).replaceAll(" ");
    List<String> sentences =
        Arrays.stream(text.split("[.!?:]+(\\s|$)|\\n\\s*\\n|\\n\\s*[-\\d]", -1))
            .filter(one -> !one.isBlank())
            .toList();
    List<String> words =
        Arrays.stream(text.split("[^\\p{L}'’]+", -1)).filter(one -> !one.isBlank()).toList();
    if (words.isEmpty() || sentences.isEmpty()) {
      return 0;
    }
    int syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  /** Groups of vowels; an e at the end is silent, but for "le". */
  static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Matcher vowels = VOWELS.matcher(lower);
    int count = 0;
    while (vowels.find()) {
      count++;
    }
    boolean silentE = lower.endsWith("e") && !lower.endsWith("le");
    boolean silent = silentE || lower.matches(".*[^td]ed") || lower.matches(".*[^aeiouscxz]es");
    return Math.max(1, silent ? count - 1 : count);
  }
}
