package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The activities that statements speak of, and what they say of them. */
public final class Activities {
  private Activities() {}

  /** Every activity object in a valid statement: its object, its context's, its SubStatement's. */
  public static List<ObjectNode> in(JsonNode statement) {
    List<ObjectNode> found = new ArrayList<>();
    JsonNode object = statement.path("object");
    switch (object.path("objectType").asText("Activity")) {
      case "Activity" -> add(object, found);
      case "SubStatement" -> found.addAll(in(object));
      default -> {}
    }
    for (JsonNode kind : statement.path("context").path("contextActivities")) {
      if (kind instanceof ArrayNode many) {
        many.forEach(activity -> add(activity, found));
      } else {
        add(kind, found);
      }
    }
    return found;
  }

  /**
   * What statements say of their activities, put together (Communication 2.5): of a property that
   * was said twice, what was said last; of a language map, every language.
   *
   * @param statements oldest first
   * @return definitions by the activity's id
   */
  public static Map<String, ObjectNode> definitions(List<? extends JsonNode> statements) {
    Map<String, ObjectNode> definitions = new LinkedHashMap<>();
    for (JsonNode statement : statements) {
      for (ObjectNode activity : in(statement)) {
        if (activity.path("definition") instanceof ObjectNode said) {
          merge(
              definitions.computeIfAbsent(activity.path("id").asText(), id -> StrictJson.object()),
              said);
        }
      }
    }
    return definitions;
  }

  /** Puts the definition that is known into the place of the one that an activity came with. */
  public static void define(ObjectNode activity, Map<String, ObjectNode> definitions) {
    ObjectNode known = definitions.get(activity.path("id").asText());
    if (known != null) {
      activity.set("definition", known.deepCopy());
    }
  }

  private static void merge(ObjectNode known, ObjectNode said) {
    said.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (known.path(name) instanceof ObjectNode both
                  && property.getValue() instanceof ObjectNode more) {
                both.setAll(more);
              } else {
                known.set(name, property.getValue().deepCopy());
              }
            });
  }

  private static void add(JsonNode node, List<ObjectNode> found) {
    if (node instanceof ObjectNode activity) {
      found.add(activity);
    }
  }
}
