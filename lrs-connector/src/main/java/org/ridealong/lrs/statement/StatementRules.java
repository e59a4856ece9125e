package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.IRI;
import static org.ridealong.lrs.statement.CommonRules.TIMESTAMP;
import static org.ridealong.lrs.statement.Place.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a statement is one (1.0.3, Data 2.2 and 2.4). */
public final class StatementRules {
  static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final Set<String> STATEMENT =
      Set.of(
          "id",
          "actor",
          "verb",
          "object",
          "result",
          "context",
          "timestamp",
          "stored",
          "authority",
          "version",
          "attachments");
  private static final Set<String> SUB_STATEMENT =
      Set.of(
          "objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
  private static final Set<String> VERB = Set.of("id", "display");

  private StatementRules() {}

  /** What is wrong with it; nothing if it may be stored. */
  public static List<Finding> check(Received statement) {
    return check(statement.tree(), statement.path(), statement.version());
  }

  static List<Finding> check(JsonNode statement, String path, XapiVersion version) {
    return Place.findings(statement, path, version, StatementRules::statement);
  }

  /** Data 2.3.2: a statement that takes another back. */
  public static boolean isVoiding(JsonNode statement) {
    return VOIDED.equals(statement.path("verb").path("id").asText());
  }

  /** The statement that this one takes back; empty if it takes none back, or is not valid. */
  public static Optional<UUID> voids(JsonNode statement) {
    return Optional.of(statement.path("object").path("id").asText())
        .filter(id -> isVoiding(statement) && Formats.uuid(id))
        .map(UUID::fromString);
  }

  private static void statement(Place place) {
    if (!place.isObjectOf(STATEMENT)) {
      return;
    }
    place.optional("id", CommonRules.UUID);
    place.optional("stored", TIMESTAMP);
    place.optional("authority", AgentRules::authority);
    place.optional(
        "version",
        text(
            place.version()::knows,
            "must be a version that the request speaks, 1.0.3 for example"));
    place.required("object", ObjectRules::object);
    shared(place);
    if (isVoiding(place.node())) {
      place.optional(
          "object",
          object -> {
            if (!ObjectRules.type(object).equals("StatementRef")) {
              object.problem("must be a StatementRef, since the statement voids another");
            }
          });
    }
  }

  /** Data 2.4.4.3: like a statement, but nobody may tell it apart as one of its own. */
  static void subStatement(Place place) {
    if (place.isObjectOf(SUB_STATEMENT)) {
      place.required("object", ObjectRules::objectOfSubStatement);
      shared(place);
    }
  }

  private static void shared(Place place) {
    place.required("actor", AgentRules::agentOrGroup);
    place.required("verb", StatementRules::verb);
    place.optional("result", ResultRules::result);
    place.optional("timestamp", TIMESTAMP);
    place.optional("attachments", AttachmentRules::attachments);
    boolean objectIsActivity =
        place.optional("object").map(ObjectRules::type).orElse("Activity").equals("Activity");
    place.optional("context", context -> ContextRules.context(context, objectIsActivity));
  }

  private static void verb(Place place) {
    if (place.isObjectOf(VERB)) {
      place.required("id", IRI);
      place.optional("display", CommonRules::languageMap);
    }
  }
}
