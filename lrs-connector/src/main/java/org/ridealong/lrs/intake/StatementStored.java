package org.ridealong.lrs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.statement.StatementRules;

/**
 * A statement that was not there before is now stored.
 *
 * @param statement as this LRS would answer it: with id, stored, timestamp, authority and version.
 *     Observers must not change it.
 */
public record StatementStored(UUID id, JsonNode statement, Caller caller, Instant stored) {
  /** The statement that it voids, which may not be there yet. */
  public Optional<UUID> voids() {
    return StatementRules.isVoiding(statement)
        ? Optional.of(UUID.fromString(statement.path("object").path("id").asText()))
        : Optional.empty();
  }
}
