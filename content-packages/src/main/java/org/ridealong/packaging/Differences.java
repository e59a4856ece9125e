package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What turns one JSON value into another of the same shape: a tree of nothing but what differs. */
final class Differences {

  private Differences() {}

  /**
   * @return with the keys of the objects on the way, and the places of lists as keys
   * @throws IllegalArgumentException if they differ in more than their values
   */
  static ObjectNode between(JsonNode from, JsonNode to) {
    if (from.getNodeType() != to.getNodeType() || from.size() != to.size()) {
      throw new IllegalArgumentException("Not of one shape: " + from + " and " + to);
    }
    ObjectNode differences = JsonNodeFactory.instance.objectNode();
    if (from.isArray()) {
      for (int at = 0; at < from.size(); at++) {
        put(differences, String.valueOf(at), from.get(at), to.get(at));
      }
    } else {
      from.properties()
          .forEach(
              field -> put(differences, field.getKey(), field.getValue(), to.path(field.getKey())));
    }
    return differences;
  }

  private static void put(ObjectNode differences, String key, JsonNode from, JsonNode to) {
    if (from.equals(to)) {
      return;
    }
    differences.set(key, from.isContainerNode() ? between(from, to) : to);
  }
}
