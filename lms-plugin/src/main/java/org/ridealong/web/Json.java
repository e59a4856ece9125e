package org.ridealong.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** JSON as we read it, strictly, and as we write it. */
public final class Json {
  /** More than any request of ours needs, and little enough to hold in memory. */
  public static final int LIMIT = 64 * 1024;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** On many lines, for people. */
  public static String pretty(JsonNode value) {
    return value.toPrettyString();
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Reads an object of ours, such as what a form holds, as one that came as a body. */
  public static Fields fields(ObjectNode object) {
    return new Fields(object);
  }

  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }

  /**
   * The object that a request's body holds.
   *
   * @throws ProblemException if it is no JSON object or longer than {@link #LIMIT}
   */
  public static Fields body(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new ProblemException(413, "The body may have " + LIMIT + " bytes at most.");
    }
    JsonNode read;
    try {
      read = MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new ProblemException(400, "The body is not JSON: " + where(e));
    }
    if (read instanceof ObjectNode object) {
      return new Fields(object);
    }
    throw new ProblemException(
        Problem.of(List.of(new Problem.FieldError("", "The body must be a JSON object."))));
  }

  private static String where(JsonProcessingException e) {
    var place = e.getLocation();
    return place == null
        ? e.getOriginalMessage()
        : "line %d, column %d: %s"
            .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
  }
}
