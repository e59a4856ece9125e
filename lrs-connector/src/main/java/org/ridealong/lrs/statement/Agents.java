package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Agents and identified groups as callers and filters use them. */
public final class Agents {
  /** The properties that may identify an agent, one of them for each (Data 2.4.2.3). */
  public static final List<String> IDENTIFIERS = AgentRules.IDENTIFIERS;

  private Agents() {}

  /** What is wrong with an agent or group on its own. */
  public static List<Finding> check(JsonNode agent, String path) {
    return Place.findings(agent, path, XapiVersion.unsaid(), AgentRules::agentOrGroup);
  }

  /**
   * The inverse functional identifier (Data 2.4.2.3) as one string; equal for the same agent or
   * group. Empty for an anonymous group.
   */
  public static Optional<String> identifier(JsonNode agent) {
    if (agent.hasNonNull("mbox")) {
      return Optional.of("mbox " + agent.get("mbox").asText());
    }
    if (agent.hasNonNull("mbox_sha1sum")) {
      return Optional.of("sha1 " + agent.get("mbox_sha1sum").asText().toLowerCase(Locale.ROOT));
    }
    if (agent.hasNonNull("openid")) {
      return Optional.of("openid " + agent.get("openid").asText());
    }
    JsonNode account = agent.path("account");
    return account.isObject()
        ? Optional.of(
            "account " + account.path("homePage").asText() + " " + account.path("name").asText())
        : Optional.empty();
  }

  /** The names that statements give the agent with this identifier. */
  public static Set<String> names(List<? extends JsonNode> statements, String identifier) {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> names(statement, identifier, names));
    return names;
  }

  private static void names(JsonNode node, String identifier, Set<String> names) {
    if (node.path("name").isTextual() && identifier(node).filter(identifier::equals).isPresent()) {
      names.add(node.get("name").asText());
    }
    node.forEach(inner -> names(inner, identifier, names));
  }

  static boolean isGroup(JsonNode node) {
    return "Group".equals(node.path("objectType").asText());
  }
}
