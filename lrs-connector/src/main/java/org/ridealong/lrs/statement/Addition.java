package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What an LRS adds to a statement that it stores (1.0.3, Data 2.4.1 and 2.4.7 to 2.4.10). It is
 * kept beside the statement, so that the statement stays as it came.
 */
public final class Addition {
  private Addition() {}

  /** The properties to add to this statement, or to put in the place of the sender's. */
  public static ObjectNode to(Received received, UUID id, Instant stored, JsonNode authority) {
    JsonNode statement = received.tree();
    XapiVersion version = received.version();
    ObjectNode added = StrictJson.object();
    added.put("id", id.toString());
    added.put("stored", Timestamps.write(stored));
    added.set("authority", authority);
    if (!statement.has("timestamp")) {
      added.put("timestamp", Timestamps.write(stored));
    } else if (version.turnsTimestampsToUtc()) {
      Timestamps.inUtc(statement.path("timestamp").asText())
          .ifPresent(utc -> added.put("timestamp", utc));
    }
    if (!statement.has("version")) {
      added.put("version", version.ofStatementsWithout());
    }
    return added;
  }

  /** The statement as this LRS answers it. */
  public static ObjectNode complete(JsonNode statement, JsonNode added) {
    ObjectNode complete = statement.deepCopy();
    added.properties().forEach(p -> complete.set(p.getKey(), p.getValue()));
    ContextActivities.asArrays(complete.path("context"));
    if (complete.path("object").path("objectType").asText().equals("SubStatement")) {
      ContextActivities.asArrays(complete.path("object").path("context"));
    }
    return complete;
  }

  /** The statement as it goes to another LRS, which sets stored and authority itself. */
  public static ObjectNode forOtherLrs(JsonNode statement, JsonNode added) {
    ObjectNode forwarded = statement.deepCopy();
    forwarded.set("id", added.path("id"));
    if (added.has("timestamp")) {
      forwarded.set("timestamp", added.path("timestamp"));
    }
    forwarded.remove("stored");
    forwarded.remove("authority");
    return forwarded;
  }
}
