package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.LANGUAGE;
import static org.ridealong.lrs.statement.CommonRules.TEXT;
import static org.ridealong.lrs.statement.CommonRules.UUID;

import java.util.Set;
import java.util.TreeSet;

/** The context of a statement (1.0.3, Data 2.4.6). */
final class ContextRules {
  private static final Set<String> CONTEXT =
      Set.of(
          "registration",
          "instructor",
          "team",
          "contextActivities",
          "revision",
          "platform",
          "language",
          "statement",
          "extensions");
  private static final Set<String> KINDS =
      new TreeSet<>(Set.of("parent", "grouping", "category", "other"));

  private ContextRules() {}

  static void context(Place place, boolean objectIsActivity) {
    if (!place.isObjectOf(CONTEXT)) {
      return;
    }
    place.optional("registration", UUID);
    place.optional("instructor", AgentRules::agentOrGroup);
    place.optional("team", AgentRules::onlyGroup);
    place.optional("contextActivities", ContextRules::activities);
    place.optional("language", LANGUAGE);
    place.optional("statement", ObjectRules::statementRef);
    place.optional("extensions", CommonRules::extensions);
    for (String name : new String[] {"revision", "platform"}) {
      place.optional(name, TEXT);
      if (!objectIsActivity) {
        place.optional(name, p -> p.problem("is allowed only if the object is an Activity"));
      }
    }
  }

  private static void activities(Place place) {
    if (place.isObjectOf(KINDS)) {
      KINDS.forEach(kind -> place.optional(kind, ContextRules::oneOrMany));
    }
  }

  /** A single activity is taken for an array of one, as Data 2.4.6.2 asks for older clients. */
  private static void oneOrMany(Place place) {
    if (place.node().isObject()) {
      ActivityRules.activity(place);
    } else {
      place.elements(ActivityRules::activity);
    }
  }
}
