package org.ridealong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A learner as people write and read one: an address of mail, or a home page and a name. */
public final class Who {
  private Who() {}

  /** The agent that is meant, as xAPI has it; empty if it is none of the known forms. */
  public static Optional<ObjectNode> read(String text) {
    String typed = text.strip();
    if (typed.matches("(?i)mailto:\\S+@\\S+")) {
      return Optional.of(Json.object().put("mbox", "mailto:" + typed.substring(7)));
    }
    if (typed.matches("[^\\s:/]+@[^\\s:/]+")) {
      return Optional.of(Json.object().put("mbox", "mailto:" + typed));
    }
    if (typed.matches("[0-9a-fA-F]{40}")) {
      return Optional.of(Json.object().put("mbox_sha1sum", typed.toLowerCase(Locale.ROOT)));
    }
    String[] parts = typed.split("\\s+", 2);
    if (parts[0].matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
      if (parts.length == 1) {
        return Optional.of(Json.object().put("openid", typed));
      }
      ObjectNode agent = Json.object();
      agent.putObject("account").put("homePage", parts[0]).put("name", parts[1]);
      return Optional.of(agent);
    }
    return Optional.empty();
  }

  /** The same form back, for an agent with an identifier. */
  public static String identifier(JsonNode agent) {
    JsonNode account = agent.path("account");
    if (account.isObject()) {
      return account.path("homePage").asText() + " " + account.path("name").asText();
    }
    return Stream.of("mbox", "mbox_sha1sum", "openid")
        .map(name -> agent.path(name).asText())
        .filter(value -> !value.isEmpty())
        .map(value -> value.startsWith("mailto:") ? value.substring(7) : value)
        .findFirst()
        .orElse("");
  }

  /** What a reader calls an agent or group. */
  public static String name(JsonNode agent) {
    if (!agent.path("name").asText().isBlank()) {
      return agent.path("name").asText();
    }
    String account = agent.path("account").path("name").asText();
    String known = account.isEmpty() ? identifier(agent) : account;
    return known.isEmpty() ? "a group of " + agent.path("member").size() : known;
  }
}
