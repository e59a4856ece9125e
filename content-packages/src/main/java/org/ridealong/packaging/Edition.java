package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a course says in another language: nothing but texts, in the order in which the course has
 * them. {@code player/src/engine/editions.ts} puts them in.
 */
final class Edition {

  private final Set<String> keys = new TreeSet<>();
  private final ArrayNode texts = JsonNodeFactory.instance.arrayNode();

  private Edition() {}

  /**
   * @return the keys under which texts differ, and each text under one of them: 0 where it is the
   *     same
   * @throws IllegalArgumentException if they differ in more than their texts
   */
  static ObjectNode of(JsonNode own, JsonNode other) {
    Edition edition = new Edition();
    edition.compare("", own, other);
    edition.list("", own, other);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    edition.keys.forEach(json.putArray("keys")::add);
    json.set("texts", edition.texts);
    return json;
  }

  /** Finds the keys. */
  private void compare(String key, JsonNode own, JsonNode other) {
    boolean sameShape = own.getNodeType() == other.getNodeType() && own.size() == other.size();
    if (!sameShape || (own.isValueNode() && !own.isTextual() && !own.equals(other))) {
      throw new IllegalArgumentException("Not of one shape: " + own + " and " + other);
    }
    if (own.isTextual() && !own.equals(other)) {
      keys.add(key);
    }
    into(key, own, other, this::compare);
  }

  private void list(String key, JsonNode own, JsonNode other) {
    if (own.isTextual() && keys.contains(key)) {
      if (own.equals(other)) {
        texts.add(0);
      } else {
        texts.add(other);
      }
    }
    into(key, own, other, this::list);
  }

  /** The parts of a list stand under its key. */
  private static void into(String key, JsonNode own, JsonNode other, Step step) {
    for (int at = 0; own.isArray() && at < own.size(); at++) {
      step.take(key, own.get(at), other.get(at));
    }
    own.properties()
        .forEach(field -> step.take(field.getKey(), field.getValue(), other.path(field.getKey())));
  }

  private interface Step {
    void take(String key, JsonNode own, JsonNode other);
  }
}
