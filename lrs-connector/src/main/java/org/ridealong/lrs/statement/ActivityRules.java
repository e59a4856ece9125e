package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.IRI;
import static org.ridealong.lrs.statement.CommonRules.TEXT;
import static org.ridealong.lrs.statement.Place.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Activities and their definitions, interactions included (1.0.3, Data 2.4.4.1). */
final class ActivityRules {
  private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
  private static final Set<String> COMPONENT = Set.of("id", "description");
  private static final Set<String> DEFINITION =
      Set.of(
          "name",
          "description",
          "type",
          "moreInfo",
          "extensions",
          "interactionType",
          "correctResponsesPattern",
          "choices",
          "scale",
          "source",
          "target",
          "steps");
  private static final Set<String> INTERACTION_TYPES =
      Set.of(
          "true-false",
          "choice",
          "fill-in",
          "long-fill-in",
          "matching",
          "performance",
          "sequencing",
          "likert",
          "numeric",
          "other");

  /** Which interaction types a list of components belongs to. */
  private static final Map<String, Set<String>> COMPONENT_LISTS =
      Map.of(
          "choices", Set.of("choice", "sequencing"),
          "scale", Set.of("likert"),
          "source", Set.of("matching"),
          "target", Set.of("matching"),
          "steps", Set.of("performance"));

  private ActivityRules() {}

  static void activity(Place place) {
    if (place.isObjectOf(ACTIVITY)) {
      place.optional("objectType", text("Activity"::equals, "must be \"Activity\""));
      place.required("id", IRI);
      place.optional("definition", ActivityRules::definition);
    }
  }

  private static void definition(Place place) {
    if (!place.isObjectOf(DEFINITION)) {
      return;
    }
    place.optional("name", CommonRules::languageMap);
    place.optional("description", CommonRules::languageMap);
    place.optional("type", IRI);
    place.optional("moreInfo", IRI);
    place.optional("extensions", CommonRules::extensions);
    place.optional(
        "interactionType",
        text(INTERACTION_TYPES::contains, "must be one of the interaction types of xAPI"));
    place.optional(
        "correctResponsesPattern",
        pattern -> {
          pattern.elements(TEXT);
          if (!place.has("interactionType")) {
            pattern.problem("makes sense only beside interactionType");
          }
        });
    COMPONENT_LISTS.forEach(
        (name, types) ->
            place.optional(
                name,
                list -> {
                  components(list);
                  if (place.text("interactionType").filter(types::contains).isEmpty()) {
                    list.problem("belongs to interactionType " + String.join(" or ", types));
                  }
                }));
  }

  private static void components(Place list) {
    Set<String> ids = new HashSet<>();
    list.elements(
        component -> {
          if (component.isObjectOf(COMPONENT)) {
            component.required("id", TEXT);
            component.optional("description", CommonRules::languageMap);
            component
                .text("id")
                .filter(id -> !ids.add(id))
                .ifPresent(id -> component.problem("has the same id as another in this list"));
          }
        });
  }
}
