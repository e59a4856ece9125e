package org.ridealong.packaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the player itself says, by language. The build compiles it from {@code player/src/strings};
 * {@code player/src/strings/words.ts} says how it is read.
 */
final class PlayerWords {

  /** Spoken where a language of a course is none of the player's. */
  private static final String ENGLISH = "en";

  private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

  private static final String[] FIRST_SCREEN = {
    "start", "home", "bar", "menu", "minutes", "notice", "selftest", "tabs", "left"
  };

  private PlayerWords() {}

  /** What is said before the whole course is there, with the language that it is in. */
  static ObjectNode forFirstScreen(String language) {
    ObjectNode words = some(language, FIRST_SCREEN);
    words.putObject("quiz").set("title", in(language).at("/quiz/title"));
    words.putObject("result").set("title", in(language).at("/result/title"));
    return spoken(language, words);
  }

  /** What is said once the whole course is there, beside the words for the first screen. */
  static ObjectNode forTheRest(String language) {
    return in(language).deepCopy().remove(List.of(FIRST_SCREEN));
  }

  /** What the page says that leads to the modules, with the language that it is in. */
  static ObjectNode forProgramme(String language) {
    return spoken(language, some(language, "start", "programme"));
  }

  /** What the page itself says until the player is there. */
  static String loading(String language) {
    return in(language).at("/start/loading").asText();
  }

  private static ObjectNode some(String language, String... groups) {
    return in(language).deepCopy().retain(groups);
  }

  private static ObjectNode spoken(String language, ObjectNode words) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayName(locale);
    ObjectNode spoken = JsonNodeFactory.instance.objectNode().put("language", language);
    spoken.put("name", name).put("dir", isWrittenFromTheRight(name) ? "rtl" : "ltr");
    spoken.set("words", words);
    return spoken;
  }

  private static boolean isWrittenFromTheRight(String text) {
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** For {@code de-AT} the words of {@code de}, if it has none of its own. */
  private static ObjectNode in(String language) {
    return READ.computeIfAbsent(language, PlayerWords::read);
  }

  private static ObjectNode read(String language) {
    String folder = "player/strings/";
    String primary = language.replaceFirst("-.*", "");
    for (String tag : List.of(language, primary)) {
      if (PlayerWords.class.getResource(folder + tag + ".json") != null) {
        return parse(Resources.entry(folder, tag + ".json"));
      }
    }
    return parse(Resources.entry(folder, ENGLISH + ".json"));
  }

  private static ObjectNode parse(Entry file) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
