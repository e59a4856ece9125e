package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the player draws people with. The build compiles it from {@code player/src/view}. */
final class Portraits {

  private Portraits() {}

  static JsonNode parts() {
    return Read.PARTS;
  }

  /** Not read before somebody asks. */
  private static final class Read {
    static final JsonNode PARTS = read();

    private static JsonNode read() {
      try {
        return new ObjectMapper().readTree(Resources.entry("player/", "portraits.json").bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
