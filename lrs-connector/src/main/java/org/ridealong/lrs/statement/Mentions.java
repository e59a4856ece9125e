package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom and what a statement mentions, as the filters of GET statements ask for it (1.0.3,
 * Communication 2.1.3).
 *
 * @param agents identifiers of actor and object, members of groups included
 * @param relatedAgents those, and authority, instructor, team, contextAgents, contextGroups and the
 *     SubStatement's
 * @param activities the object's id
 * @param relatedActivities that, all context activities and the SubStatement's
 * @param definedActivities those that the statement says more of than their id
 * @param refersTo the statement that this one is about
 */
public record Mentions(
    String verb,
    Set<String> agents,
    Set<String> relatedAgents,
    Set<String> activities,
    Set<String> relatedActivities,
    Set<String> definedActivities,
    Optional<UUID> registration,
    Optional<UUID> refersTo) {

  /** Of a valid statement, its authority included. */
  public static Mentions of(JsonNode statement) {
    Set<String> agents = new LinkedHashSet<>();
    Set<String> activities = new LinkedHashSet<>();
    JsonNode object = statement.path("object");
    agent(statement.path("actor"), agents);
    object(object, agents, activities);
    Set<String> relatedAgents = new LinkedHashSet<>(agents);
    Set<String> relatedActivities = new LinkedHashSet<>(activities);
    agent(statement.path("authority"), relatedAgents);
    context(statement, relatedAgents, relatedActivities);
    if (type(object).equals("SubStatement")) {
      agent(object.path("actor"), relatedAgents);
      object(object.path("object"), relatedAgents, relatedActivities);
      context(object, relatedAgents, relatedActivities);
    }
    return new Mentions(
        statement.path("verb").path("id").asText(),
        agents,
        relatedAgents,
        activities,
        relatedActivities,
        defined(statement),
        registration(statement),
        type(object).equals("StatementRef")
            ? Optional.of(UUID.fromString(object.path("id").asText()))
            : Optional.empty());
  }

  /** As if it said no more of activities than their ids. */
  public Mentions withoutDefinitions() {
    return new Mentions(
        verb,
        agents,
        relatedAgents,
        activities,
        relatedActivities,
        Set.of(),
        registration,
        refersTo);
  }

  /** The registration in a valid statement's context. */
  public static Optional<UUID> registration(JsonNode statement) {
    return Optional.of(statement.path("context").path("registration"))
        .filter(JsonNode::isTextual)
        .map(text -> UUID.fromString(text.asText()));
  }

  private static void context(JsonNode statement, Set<String> agents, Set<String> activities) {
    JsonNode context = statement.path("context");
    agent(context.path("instructor"), agents);
    agent(context.path("team"), agents);
    context.path("contextAgents").forEach(a -> agent(a.path("agent"), agents));
    context.path("contextGroups").forEach(g -> agent(g.path("group"), agents));
    for (JsonNode kind : context.path("contextActivities")) {
      if (kind.isObject()) {
        activities.add(kind.path("id").asText());
      } else {
        kind.forEach(activity -> activities.add(activity.path("id").asText()));
      }
    }
  }

  private static Set<String> defined(JsonNode statement) {
    return Activities.in(statement).stream()
        .filter(activity -> activity.has("definition"))
        .map(activity -> activity.path("id").asText())
        .collect(Collectors.toSet());
  }

  private static void object(JsonNode object, Set<String> agents, Set<String> activities) {
    switch (type(object)) {
      case "Activity" -> activities.add(object.path("id").asText());
      case "Agent", "Group" -> agent(object, agents);
      default -> {}
    }
  }

  private static void agent(JsonNode agent, Set<String> agents) {
    Agents.identifier(agent).ifPresent(agents::add);
    agent.path("member").forEach(m -> Agents.identifier(m).ifPresent(agents::add));
  }

  private static String type(JsonNode object) {
    return object.path("objectType").asText("Activity");
  }
}
