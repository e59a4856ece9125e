package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.IRI;
import static org.ridealong.lrs.statement.CommonRules.LANGUAGE;
import static org.ridealong.lrs.statement.CommonRules.TEXT;
import static org.ridealong.lrs.statement.CommonRules.UUID;
import static org.ridealong.lrs.statement.Place.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final Set<String> CONTEXT_WITH_AGENTS =
      Stream.concat(CONTEXT.stream(), Stream.of("contextAgents", "contextGroups"))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> KINDS =
      new TreeSet<>(Set.of("parent", "grouping", "category", "other"));

  private ContextRules() {}

  static void context(Place place, boolean objectIsActivity) {
    boolean withAgents = place.version().hasContextAgents();
    if (!place.isObjectOf(withAgents ? CONTEXT_WITH_AGENTS : CONTEXT)) {
      return;
    }
    place.optional("registration", UUID);
    place.optional("instructor", AgentRules::agentOrGroup);
    place.optional("team", AgentRules::onlyGroup);
    place.optional("contextActivities", ContextRules::activities);
    if (withAgents) {
      place.optional("contextAgents", agents -> agents.elements(ContextRules::contextAgent));
      place.optional("contextGroups", groups -> groups.elements(ContextRules::contextGroup));
    }
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

  /** 2.0, 4.2.2.5: an agent, and what it is for this experience. */
  private static void contextAgent(Place place) {
    if (place.isObjectOf(Set.of("objectType", "agent", "relevantTypes"))) {
      place.required("objectType", text("contextAgent"::equals, "must be \"contextAgent\""));
      place.required("agent", AgentRules::onlyAgent);
      place.optional("relevantTypes", ContextRules::types);
    }
  }

  private static void contextGroup(Place place) {
    if (place.isObjectOf(Set.of("objectType", "group", "relevantTypes"))) {
      place.required("objectType", text("contextGroup"::equals, "must be \"contextGroup\""));
      place.required("group", AgentRules::onlyGroup);
      place.optional("relevantTypes", ContextRules::types);
    }
  }

  private static void types(Place place) {
    place.elements(IRI);
    if (place.node().isEmpty()) {
      place.problem("must hold at least one type, or be absent");
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
