package org.ridealong.lrs.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an erasure removed, or would remove. It holds nothing of the person.
 *
 * @param by the name of the user who did it
 * @param marks hashes of the person's identifiers, salted with the id
 * @param counts how many of what
 * @param forwarded how many of the statements each other LRS has, and, with " (perhaps)" behind its
 *     name, how many were sent there without its answer being known: xAPI cannot delete them there
 */
public record Receipt(
    UUID id,
    Instant at,
    String by,
    List<String> marks,
    Map<String, Long> counts,
    Map<String, Long> forwarded) {}
