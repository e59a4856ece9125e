package org.ridealong.lrs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;

/**
 * A statement that was not there before is now stored.
 *
 * @param statement as this LRS would answer it: with id, stored, timestamp, authority and version.
 *     Observers must not change it.
 */
public record StatementStored(UUID id, JsonNode statement, Caller caller, Instant stored) {}
