package org.ridealong.lrs.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;

/** What is in a document. */
public final class Content {
  private static final String JSON = "application/json";

  private final String type;
  private final byte[] bytes;

  /**
   * @param bytes nobody may change them
   */
  public Content(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** The Content-Type that it came with. */
  public String type() {
    return type;
  }

  public byte[] bytes() {
    return bytes;
  }

  /**
   * Both together, if both are JSON objects: of a property in both, the newer one (1.0.3,
   * Communication 2.2).
   */
  static Optional<Content> merged(Content older, Content newer) {
    return older
        .object()
        .flatMap(
            both -> newer.object().map(more -> StrictJson.write(both.<ObjectNode>setAll(more))))
        .map(text -> new Content(JSON, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it says that it is JSON, and is no JSON object. */
  boolean isBroken() {
    return saysJson() && object().isEmpty();
  }

  private boolean saysJson() {
    return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals(JSON);
  }

  private Optional<ObjectNode> object() {
    if (!saysJson()) {
      return Optional.empty();
    }
    try {
      return Optional.of(StrictJson.value(bytes))
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast);
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
