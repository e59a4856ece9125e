package org.ridealong.lrs.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.statement.Mentions;

/**
 * A statement to be stored.
 *
 * @param seq its number, from {@link WriteWatchStore#begin}
 * @param text as it came
 * @param added what this LRS adds, as JSON
 * @param complete both together
 * @param attachments the hashes of the data that came with it
 * @param voids the statement that this one takes back
 */
public record NewStatement(
    long seq,
    UUID id,
    String text,
    String added,
    JsonNode complete,
    Mentions mentions,
    List<String> attachments,
    Optional<UUID> voids) {}
