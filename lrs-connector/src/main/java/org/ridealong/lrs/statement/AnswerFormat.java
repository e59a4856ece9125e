package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much of a statement a reader wants (1.0.3, Communication 2.1.3, parameter format). */
public enum AnswerFormat {
  /** As it came. */
  EXACT,
  /** Agents, activities, verbs and groups only by what identifies them. */
  IDS,
  /** With one language of each language map of the verb and of activities. */
  CANONICAL;

  private static final Set<String> IDENTIFYING =
      Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
  private static final Set<String> ANONYMOUS = Set.of("objectType", "member");

  public static Optional<AnswerFormat> of(String parameter) {
    return switch (parameter) {
      case "exact" -> Optional.of(EXACT);
      case "ids" -> Optional.of(IDS);
      case "canonical" -> Optional.of(CANONICAL);
      default -> Optional.empty();
    };
  }

  /** Changes the statement, which must be the caller's own copy. */
  public void apply(ObjectNode statement, List<Locale.LanguageRange> languages) {
    switch (this) {
      case EXACT -> {}
      case IDS -> ids(statement);
      case CANONICAL -> canonical(statement, languages);
    }
  }

  private static void ids(ObjectNode statement) {
    JsonNode context = statement.path("context");
    agentIds(statement.path("actor"));
    agentIds(statement.path("authority"));
    agentIds(context.path("instructor"));
    agentIds(context.path("team"));
    context.path("contextAgents").forEach(a -> agentIds(a.path("agent")));
    context.path("contextGroups").forEach(g -> agentIds(g.path("group")));
    retain(statement.path("verb"), Set.of("id"));
    Activities.in(statement).forEach(activity -> activity.retain("id"));
    JsonNode object = statement.path("object");
    switch (object.path("objectType").asText()) {
      case "Agent", "Group" -> agentIds(object);
      case "SubStatement" -> ids((ObjectNode) object);
      default -> {}
    }
  }

  private static void agentIds(JsonNode agent) {
    agent.path("member").forEach(AnswerFormat::agentIds);
    retain(agent, Agents.identifier(agent).isEmpty() ? ANONYMOUS : IDENTIFYING);
  }

  private static void retain(JsonNode node, Set<String> names) {
    if (node instanceof ObjectNode object) {
      object.retain(names);
    }
  }

  private static void canonical(ObjectNode statement, List<Locale.LanguageRange> languages) {
    oneLanguage(statement.path("verb"), "display", languages);
    if (statement.path("object").path("verb") instanceof ObjectNode verbOfSubStatement) {
      oneLanguage(verbOfSubStatement, "display", languages);
    }
    Activities.in(statement)
        .forEach(activity -> definition(activity.path("definition"), languages));
  }

  private static void definition(JsonNode definition, List<Locale.LanguageRange> languages) {
    oneLanguage(definition, "name", languages);
    oneLanguage(definition, "description", languages);
    for (String list : List.of("choices", "scale", "source", "target", "steps")) {
      definition.path(list).forEach(c -> oneLanguage(c, "description", languages));
    }
  }

  private static void oneLanguage(
      JsonNode node, String name, List<Locale.LanguageRange> languages) {
    if (node.path(name) instanceof ObjectNode map && map.size() > 1) {
      List<String> tags = new ArrayList<>();
      map.fieldNames().forEachRemaining(tags::add);
      String wanted = Locale.lookupTag(languages, tags);
      // lookupTag answers in lower case.
      String kept =
          tags.stream().filter(tag -> tag.equalsIgnoreCase(wanted)).findFirst().orElse(tags.get(0));
      map.retain(kept);
    }
  }
}
