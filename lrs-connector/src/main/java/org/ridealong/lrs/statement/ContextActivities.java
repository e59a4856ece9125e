package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Context activities may come alone; they are always answered as arrays (Data 2.4.6.2). */
final class ContextActivities {
  private ContextActivities() {}

  static void asArrays(JsonNode context) {
    if (context.path("contextActivities") instanceof ObjectNode kinds) {
      for (String kind : List.of("parent", "grouping", "category", "other")) {
        if (kinds.path(kind) instanceof ObjectNode alone) {
          kinds.putArray(kind).add(alone);
        }
      }
    }
  }
}
