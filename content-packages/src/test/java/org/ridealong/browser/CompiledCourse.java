package org.ridealong.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The compiled course, read for what a good manager would choose, whatever its words are. */
public record CompiledCourse(JsonNode json) {

  public static CompiledCourse of(byte[] json) {
    try {
      return new CompiledCourse(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String iri() {
    return json.path("iri").asText();
  }

  /** The first one. */
  public JsonNode scenario() {
    return json.path("scenarios").path(0);
  }

  public List<JsonNode> scenarios() {
    return stream(json.path("scenarios")).toList();
  }

  public static JsonNode step(JsonNode scenario, String title) {
    return stream(scenario.path("steps"))
        .filter(step -> step.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No step is called " + title));
  }

  /** The option with the highest quality. */
  public static JsonNode best(JsonNode step) {
    return stream(step.path("options"))
        .max((one, other) -> one.path("quality").asInt() - other.path("quality").asInt())
        .orElseThrow();
  }

  /** The option with the lowest quality. */
  public static JsonNode worst(JsonNode step) {
    return stream(step.path("options"))
        .min((one, other) -> one.path("quality").asInt() - other.path("quality").asInt())
        .orElseThrow();
  }

  /** The ids of the right ones. */
  public static List<String> right(JsonNode options) {
    return stream(options)
        .filter(option -> option.path("correct").asBoolean())
        .map(option -> option.path("id").asText())
        .toList();
  }

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
