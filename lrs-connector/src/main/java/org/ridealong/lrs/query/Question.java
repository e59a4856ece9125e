package org.ridealong.lrs.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which statements somebody wants to look at.
 *
 * @param agent with an identifier
 * @param activity the object's id, or one of the context's
 * @param voided whether only those that were taken back; otherwise only those that were not
 * @param from where a further page begins, as the page before said it
 */
public record Question(
    Optional<JsonNode> agent,
    Optional<String> verb,
    Optional<String> activity,
    Optional<UUID> registration,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean voided,
    Optional<String> from) {}
