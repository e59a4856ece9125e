package org.ridealong.lrs.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.store.IndexKey;

/** Whose statements wait for each other: one learner's. */
final class Lane {
  private Lane() {}

  static UUID of(JsonNode statement) {
    return Agents.identifier(statement.path("actor"))
        .map(IndexKey::of)
        .orElseGet(() -> UUID.fromString(statement.path("id").asText()));
  }
}
