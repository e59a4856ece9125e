package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The compiled course, read for what a good manager would choose, whatever its words are. */
record Course(JsonNode json) {

  static Course read(byte[] json) throws IOException {
    return new Course(Api.JSON.readTree(json));
  }

  String iri() {
    return json.path("iri").asText();
  }

  JsonNode scenario() {
    return json.path("scenarios").path(0);
  }

  JsonNode step(String title) {
    return stream(scenario().path("steps"))
        .filter(step -> step.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No step is called " + title));
  }

  /** The option with the highest quality. */
  static JsonNode best(JsonNode step) {
    return stream(step.path("options"))
        .max((one, other) -> one.path("quality").asInt() - other.path("quality").asInt())
        .orElseThrow();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
