package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the player's own drawings are made of. The build compiles it from {@code player/src}. */
final class PlayerDrawings {

  private PlayerDrawings() {}

  /** Parts of portraits; see {@code player/src/portrait-parts.ts}. */
  static JsonNode portraits() {
    return Read.PORTRAITS;
  }

  static JsonNode settings() {
    return Read.SETTINGS;
  }

  static JsonNode icons() {
    return Read.ICONS;
  }

  /** Not read before somebody asks. */
  private static final class Read {
    static final JsonNode PORTRAITS = read("portraits.json");
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
