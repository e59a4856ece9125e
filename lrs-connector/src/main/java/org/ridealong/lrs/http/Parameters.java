package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.Timestamps;
import org.ridealong.lrs.statement.UnreadableException;

/** Query parameters, each at most once and only those that a resource knows (Communication 3.2). */
final class Parameters {
  private final MultivaluedMap<String, String> values;

  private Parameters(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  static Parameters onlyFrom(UriInfo uri, String... names) {
    MultivaluedMap<String, String> values = uri.getQueryParameters();
    Set<String> known = Set.of(names);
    values.forEach(
        (name, all) -> {
          if (!known.contains(name)) {
            throw wrong(name, "is not a parameter of this resource");
          }
          if (all.size() > 1) {
            throw wrong(name, "must come only once");
          }
          // PostgreSQL's text has no NUL.
          if (all.get(0).indexOf('\0') >= 0) {
            throw wrong(name, "must not hold the character NUL");
          }
        });
    return new Parameters(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.getFirst(name));
  }

  String needed(String name) {
    return text(name).orElseThrow(() -> wrong(name, "is needed"));
  }

  Optional<UUID> uuid(String name) {
    return text(name)
        .map(
            text -> {
              if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                throw wrong(name, "must be a UUID");
              }
              return UUID.fromString(text);
            });
  }

  boolean flag(String name) {
    return text(name)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(name, "must be true or false");
                })
        .orElse(false);
  }

  int number(String name, int most) {
    return text(name)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")) {
                throw wrong(name, "must be a number, 0 or more");
              }
              return Integer.parseInt(text);
            })
        .filter(number -> number > 0 && number < most)
        .orElse(most);
  }

  Optional<Instant> instant(String name) {
    return text(name)
        .map(
            text ->
                Timestamps.read(text)
                    .orElseThrow(() -> wrong(name, "must be an ISO 8601 timestamp")));
  }

  Optional<String> iri(String name) {
    return text(name)
        .map(
            text -> {
              if (!text.matches("[a-zA-Z][a-zA-Z0-9+.-]*+:.++")) {
                throw wrong(name, "must be an IRI with a scheme");
              }
              return text;
            });
  }

  /** An agent or identified group as JSON, by its identifier. */
  Optional<String> agent(String name) {
    return agentObject(name)
        .map(
            agent ->
                Agents.identifier(agent).orElseThrow(() -> wrong(name, "must have an identifier")));
  }

  /** An agent or group as JSON. */
  Optional<ObjectNode> agentObject(String name) {
    return text(name).map(text -> agentObject(name, text));
  }

  static WebApplicationException wrong(String name, String problem) {
    return Problem.of(
        400, "parameter", "A query parameter is wrong.", List.of(new Finding("?" + name, problem)));
  }

  private static ObjectNode agentObject(String name, String text) {
    try {
      JsonNode agent = StrictJson.value(text);
      List<Finding> findings = Agents.check(agent, "?" + name);
      if (!findings.isEmpty()) {
        throw Problem.of(400, "parameter", "A query parameter is wrong.", findings);
      }
      return (ObjectNode) agent;
    } catch (UnreadableException e) {
      throw wrong(name, "must be JSON: " + e.getMessage());
    }
  }
}
