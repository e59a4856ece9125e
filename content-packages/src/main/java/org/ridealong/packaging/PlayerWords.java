package org.ridealong.packaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

  private PlayerWords() {}

  /**
   * @param languages BCP 47, the first to be spoken first
   */
  static ArrayNode all(List<String> languages) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String language : languages) {
      list.addObject().put("language", language).set("words", in(language));
    }
    return list;
  }

  /**
   * Only some of the words.
   *
   * @param parts the names of groups at the top
   */
  static ArrayNode some(List<String> languages, String... parts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String language : languages) {
      list.addObject()
          .put("language", language)
          .set("words", in(language).deepCopy().retain(parts));
    }
    return list;
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
