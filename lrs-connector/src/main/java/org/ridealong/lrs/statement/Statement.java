package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A statement of our own in the making: who did what on what, and what came of it. It has an id
 * from the start, so that it can be sent again without being stored twice.
 */
public final class Statement {
  private final ObjectNode json = StrictJson.object();

  private Statement(ObjectNode actor) {
    json.put("id", UUID.randomUUID().toString());
    json.set("actor", actor);
  }

  /** Of somebody with an account somewhere, which says least of a person. */
  public static Statement byAccount(URI homePage, String name) {
    ObjectNode actor = StrictJson.object();
    actor.putObject("account").put("homePage", homePage.toString()).put("name", name);
    return new Statement(actor);
  }

  /**
   * Of somebody with this address.
   *
   * @param address without {@code mailto:}
   */
  public static Statement byMail(String address) {
    return new Statement(StrictJson.object().put("mbox", "mailto:" + address));
  }

  /** In place of the id that it has; the same data, made again, is then the same statement. */
  public Statement id(UUID id) {
    json.put("id", id.toString());
    return this;
  }

  /** What the actor is called; for people who read. */
  public Statement name(String name) {
    json.withObject("/actor").put("name", name);
    return this;
  }

  /**
   * What the actor did.
   *
   * @param verb its IRI
   * @param language of the word, for instance {@code en}
   */
  public Statement did(String verb, String language, String word) {
    json.putObject("verb").put("id", verb).putObject("display").put(language, word);
    return this;
  }

  /**
   * The activity that it was done to.
   *
   * @param activity its IRI
   * @param type the IRI of its type
   */
  public Statement on(String activity, String type, String language, String name) {
    ObjectNode definition = json.putObject("object").put("id", activity).putObject("definition");
    definition.put("type", type).putObject("name").put(language, name);
    return this;
  }

  /**
   * How well it went.
   *
   * @param scaled from -1 to 1
   */
  public Statement score(double scaled) {
    json.withObject("/result/score").put("scaled", scaled);
    return this;
  }

  public Statement success(boolean success) {
    json.withObject("/result").put("success", success);
    return this;
  }

  public Statement completion(boolean completion) {
    json.withObject("/result").put("completion", completion);
    return this;
  }

  public Statement response(String response) {
    json.withObject("/result").put("response", response);
    return this;
  }

  public Statement duration(Duration duration) {
    json.withObject("/result").put("duration", duration.toString());
    return this;
  }

  public Statement registration(UUID registration) {
    json.withObject("/context").put("registration", registration.toString());
    return this;
  }

  /**
   * One more activity that its object is a part of, a course for instance.
   *
   * @param activity its IRI
   */
  public Statement parent(String activity) {
    json.withObject("/context/contextActivities")
        .withArray("/parent")
        .addObject()
        .put("id", activity);
    return this;
  }

  /**
   * One more thing about the context.
   *
   * @param name its IRI
   * @param value any JSON
   */
  public Statement contextExtension(String name, JsonNode value) {
    json.withObject("/context").withObjectProperty("extensions").set(name, value);
    return this;
  }

  /** When it happened; without it the LRS takes the time at which it hears of it. */
  public Statement at(Instant time) {
    json.put("timestamp", Timestamps.write(time));
    return this;
  }

  /**
   * As JSON that every LRS takes (1.0.3 and 2.0).
   *
   * @throws IllegalStateException that says where it is no statement yet
   */
  public String json() {
    List<Finding> findings = StatementRules.check(json, "$", XapiVersion.V1_0);
    if (!findings.isEmpty()) {
      throw new IllegalStateException(
          findings.stream()
              .map(finding -> finding.path() + " " + finding.problem())
              .collect(Collectors.joining("; ")));
    }
    return StrictJson.write(json);
  }
}
