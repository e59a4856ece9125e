package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the player draws people and signs with. The build compiles it from {@code player/src/view}.
 */
final class Portraits {

  private Portraits() {}

  static JsonNode parts() {
    return Read.PARTS;
  }

  static JsonNode settings() {
    return Read.SETTINGS;
  }

  static JsonNode icons() {
    return Read.ICONS;
  }

  /** Not read before somebody asks. */
  private static final class Read {
    static final JsonNode PARTS = read("portraits.json");
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
