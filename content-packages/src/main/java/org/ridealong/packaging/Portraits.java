package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Look;
import org.ridealong.course.Person;

/**
 * What the player draws people and signs with. The build compiles it from {@code player/src/view}.
 */
final class Portraits {

  private Portraits() {}

  /** What these people need, and no more: a package is light. */
  static ObjectNode parts(List<Person> cast) {
    List<Look> looks = cast.stream().flatMap(person -> person.look().stream()).toList();
    ObjectNode parts = Read.PARTS.deepCopy();
    List<String> hair = looks.stream().map(Look::hair).toList();
    keep(parts, "hairBehind", hair);
    keep(parts, "hairBefore", hair);
    keep(parts, "tops", looks.stream().map(Look::top).toList());
    keep(parts, "beards", looks.stream().flatMap(look -> look.beard().stream()).toList());
    keep(parts, "glasses", looks.stream().flatMap(look -> look.glasses().stream()).toList());
    keep(
        parts,
        "colours",
        looks.stream().flatMap(look -> Stream.of(look.hairColour(), look.topColour())).toList());
    return parts;
  }

  private static void keep(ObjectNode parts, String kind, List<String> needed) {
    ((ObjectNode) parts.path(kind)).retain(needed);
  }

  static JsonNode settings() {
    return Read.SETTINGS;
  }

  static JsonNode icons() {
    return Read.ICONS;
  }

  /** Not read before somebody asks. */
  private static final class Read {
    static final ObjectNode PARTS = (ObjectNode) read("portraits.json");
    static final JsonNode SETTINGS = read("settings.json");
    static final JsonNode ICONS = read("icons.json");

    private static JsonNode read(String name) {
      try {
        return new ObjectMapper().readTree(Resources.entry("player/", name).bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
