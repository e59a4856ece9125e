package org.ridealong.lrs.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON without forgiving anything: no key twice, nothing after the value, UTF-8 only, and
 * bounds on depth and length that no honest statement comes near. Numbers keep their decimal form.
 */
public final class StrictJson {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 200;
  private static final int LONGEST_NAME = 10_000;
  private static final int LONGEST_STRING = 2_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .maxStringLength(LONGEST_STRING)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // Names come from strangers: they must not fill a table that lives for ever.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /** The statement or the statements of a request body, in their order. */
  public static List<Received> statements(byte[] body, XapiVersion version)
      throws UnreadableException {
    String text = utf8(body);
    return reading(
        text,
        parser ->
            parser.currentToken() == JsonToken.START_ARRAY
                ? array(parser, text, "$", version)
                : List.of(next(parser, text, "$", version)));
  }

  /**
   * What an LRS answers to a question for statements.
   *
   * @param version that the LRS speaks; a statement may name another
   */
  public static StatementResult result(byte[] body, XapiVersion version)
      throws UnreadableException {
    String text = utf8(body);
    return reading(
        text,
        parser -> {
          Optional<List<Received>> statements = Optional.empty();
          String more = "";
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("statements")) {
              statements = Optional.of(array(parser, text, "$.statements", version));
            } else {
              JsonNode value = MAPPER.readTree(parser);
              more = name.equals("more") && value.isTextual() ? value.asText() : more;
            }
          }
          return new StatementResult(
              statements
                  .orElseThrow(
                      () -> new UnreadableException("It has no array with the name statements."))
                  .stream()
                  .map(Received::asItNames)
                  .toList(),
              more);
        });
  }

  /** The one statement that an LRS answers to a question for its id. */
  public static StatementResult single(byte[] body, XapiVersion version)
      throws UnreadableException {
    String text = utf8(body);
    Received statement = reading(text, parser -> next(parser, text, "$", version));
    return new StatementResult(List.of(statement.asItNames()), "");
  }

  /** One JSON value. */
  public static JsonNode value(byte[] body) throws UnreadableException {
    return value(utf8(body));
  }

  /** One JSON value. */
  public static JsonNode value(String text) throws UnreadableException {
    return reading(text, parser -> MAPPER.readTree(parser));
  }

  /** An object of our own making or one that was read before. */
  public static ObjectNode known(String text) {
    try {
      return (ObjectNode) value(text);
    } catch (UnreadableException e) {
      throw new IllegalStateException("What was stored cannot be read", e);
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static String write(JsonNode node) {
    try {
      String text = MAPPER.writeValueAsString(node);
      // Half of a surrogate pair came as an escape, and only as an escape it can leave.
      return StandardCharsets.UTF_8.newEncoder().canEncode(text)
          ? text
          : MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Received> array(
      JsonParser parser, String text, String path, XapiVersion version) throws IOException {
    List<Received> statements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      statements.add(next(parser, text, path + "[" + statements.size() + "]", version));
    }
    return statements;
  }

  private static Received next(JsonParser parser, String text, String path, XapiVersion version)
      throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    JsonNode tree = MAPPER.readTree(parser);
    int end = (int) parser.currentLocation().getCharOffset();
    return new Received(text.substring(start, end), tree, path, version);
  }

  private static <T> T reading(String text, Step<T> step) throws UnreadableException {
    try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new UnreadableException("There is no JSON in it.");
      }
      T read = step.read(parser);
      if (parser.nextToken() != null) {
        throw new UnreadableException("There is something after the end of the JSON value.");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          e.getLocation() == null
              ? e.getOriginalMessage()
              : "Line %d, column %d: %s"
                  .formatted(
                      e.getLocation().getLineNr(),
                      e.getLocation().getColumnNr(),
                      e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf8(byte[] body) throws UnreadableException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException("It is not valid UTF-8.");
    }
  }

  private interface Step<T> {
    T read(JsonParser parser) throws IOException, UnreadableException;
  }
}
