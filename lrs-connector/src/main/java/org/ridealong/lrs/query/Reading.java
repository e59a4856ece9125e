package org.ridealong.lrs.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement for people who read it.
 *
 * @param seq its number in this LRS
 * @param told the statement with what is known of its activities, in one language
 * @param text as it came, to the letter
 * @param added what this LRS added, as JSON
 * @param voidedBy the statements that take it back; only of one that was opened
 * @param attachments hashes of the data that is kept for it; only of one that was opened
 */
public record Reading(
    UUID id,
    long seq,
    Instant stored,
    JsonNode told,
    String text,
    String added,
    List<UUID> voidedBy,
    List<String> attachments) {

  /**
   * Some of them.
   *
   * @param next where the next page begins, if there is one
   */
  public record Some(List<Reading> statements, Optional<String> next) {}
}
