package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.UUID;
import static org.ridealong.lrs.statement.Place.text;

import java.util.Set;

/** What a statement is about (1.0.3, Data 2.4.4). */
final class ObjectRules {
  private static final Set<String> STATEMENT_REF = Set.of("objectType", "id");

  private ObjectRules() {}

  static void object(Place place) {
    if (type(place).equals("SubStatement")) {
      StatementRules.subStatement(place);
    } else {
      objectOfSubStatement(place);
    }
  }

  static void objectOfSubStatement(Place place) {
    switch (type(place)) {
      case "Activity" -> ActivityRules.activity(place);
      case "Agent", "Group" -> AgentRules.agentOrGroup(place);
      case "StatementRef" -> statementRef(place);
      case "SubStatement" -> place.problem("must not be a SubStatement inside another");
      default ->
          place.problem(
              "must have objectType Activity, Agent, Group, StatementRef or SubStatement");
    }
  }

  static void statementRef(Place place) {
    if (place.isObjectOf(STATEMENT_REF)) {
      place.required("objectType", text("StatementRef"::equals, "must be \"StatementRef\""));
      place.required("id", UUID);
    }
  }

  /** Without objectType it is an activity; an objectType that is no string is none of them. */
  static String type(Place place) {
    return place.has("objectType") ? place.text("objectType").orElse("") : "Activity";
  }
}
