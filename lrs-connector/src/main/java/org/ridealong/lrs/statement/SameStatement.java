package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two statements with one id say the same (1.0.3, Data 2.3.1): statements never change, so
 * the second must be the first again. Left out of it is what an LRS adds, and the ways in which one
 * meaning can be written differently.
 */
public final class SameStatement {
  private static final List<String> ADDED_BY_LRS = List.of("id", "stored", "authority", "version");

  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  private static final Pattern SECONDS = Pattern.compile("(.*?)(\\d+)(?:[.,](\\d+))?S");

  private SameStatement() {}

  public static boolean test(JsonNode a, JsonNode b) {
    ObjectNode one = plain(a);
    ObjectNode other = plain(b);
    // A statement without timestamp gets one: sent again, it may have it or not.
    if (!one.has("timestamp") || !other.has("timestamp")) {
      one.remove("timestamp");
      other.remove("timestamp");
    }
    return one.equals(BY_VALUE, other);
  }

  /**
   * Whether a signature's payload is this statement without its signatures (Data 2.6).
   *
   * @param signed any JSON
   */
  public static boolean isSigned(JsonNode signed, JsonNode statement) {
    ObjectNode unsigned = statement.deepCopy();
    if (unsigned.path("attachments") instanceof ArrayNode attachments) {
      List<DeclaredAttachment> declared = DeclaredAttachment.in(unsigned, "$");
      for (int i = attachments.size() - 1; i >= 0; i--) {
        if (declared.get(i).isSignature()) {
          attachments.remove(i);
        }
      }
    }
    return signed.isObject()
        && StatementRules.check(signed, "$", XapiVersion.V2_0).isEmpty()
        && (!signed.has("id")
            || signed.get("id").asText().equalsIgnoreCase(unsigned.path("id").asText()))
        && test(signed, unsigned);
  }

  private static ObjectNode plain(JsonNode statement) {
    ObjectNode plain = statement.deepCopy();
    plain.remove(ADDED_BY_LRS);
    statement(plain);
    return plain;
  }

  private static void statement(ObjectNode statement) {
    agent(statement.path("actor"));
    object(statement.path("object"));
    if (statement.hasNonNull("timestamp")) {
      Timestamps.read(statement.get("timestamp").asText())
          .ifPresent(instant -> statement.put("timestamp", instant.toString()));
    }
    if (statement.path("result") instanceof ObjectNode result) {
      result(result);
    }
    if (statement.path("context") instanceof ObjectNode context) {
      context(context);
    }
    dropEmpty(statement);
  }

  /** Data 4.6: what is shorter than a hundredth of a second does not count. */
  private static void result(ObjectNode result) {
    Matcher duration = SECONDS.matcher(result.path("duration").asText());
    if (duration.matches()) {
      String hundredths =
          (Objects.requireNonNullElse(duration.group(3), "") + "00").substring(0, 2);
      BigDecimal seconds =
          new BigDecimal(duration.group(2) + "." + hundredths).stripTrailingZeros();
      result.put("duration", duration.group(1) + seconds.toPlainString() + "S");
    }
    dropEmpty(result);
  }

  private static void context(ObjectNode context) {
    lowerCase(context, "registration");
    agent(context.path("instructor"));
    agent(context.path("team"));
    context.path("contextAgents").forEach(a -> agent(a.path("agent")));
    context.path("contextGroups").forEach(g -> agent(g.path("group")));
    if (context.path("statement") instanceof ObjectNode reference) {
      lowerCase(reference, "id");
    }
    ContextActivities.asArrays(context);
    for (JsonNode activities : context.path("contextActivities")) {
      activities.forEach(SameStatement::object);
    }
    if (context.path("contextActivities") instanceof ObjectNode kinds) {
      dropEmpty(kinds);
    }
    dropEmpty(context);
  }

  private static void object(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    switch (object.path("objectType").asText("Activity")) {
      case "SubStatement" -> statement(object);
      case "StatementRef" -> lowerCase(object, "id");
      case "Agent", "Group" -> agent(object);
      default -> {
        object.remove("objectType");
        if (object.path("definition") instanceof ObjectNode definition) {
          dropEmpty(definition);
        }
        dropEmpty(object);
      }
    }
  }

  private static void agent(JsonNode node) {
    if (!(node instanceof ObjectNode agent)) {
      return;
    }
    if (!Agents.isGroup(agent)) {
      // An agent is one without saying so.
      agent.remove("objectType");
    }
    lowerCase(agent, "mbox_sha1sum");
    if (agent.path("member") instanceof ArrayNode members) {
      members.forEach(SameStatement::agent);
      List<JsonNode> sorted = new ArrayList<>();
      members.forEach(sorted::add);
      sorted.sort(Comparator.comparing(m -> Agents.identifier(m).orElse("") + m));
      members.removeAll().addAll(sorted);
    }
    dropEmpty(agent);
  }

  private static void lowerCase(ObjectNode node, String name) {
    if (node.path(name).isTextual()) {
      node.put(name, node.get(name).asText().toLowerCase(Locale.ROOT));
    }
  }

  private static void dropEmpty(ObjectNode node) {
    node.properties().removeIf(p -> p.getValue().isContainerNode() && p.getValue().isEmpty());
  }
}
