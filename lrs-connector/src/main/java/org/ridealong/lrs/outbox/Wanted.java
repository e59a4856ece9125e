package org.ridealong.lrs.outbox;

import java.util.Optional;

/**
 * A target as an administrator wants it.
 *
 * @param secret empty to keep the one that is there
 */
public record Wanted(
    String name,
    String endpoint,
    String key,
    Optional<String> secret,
    String version,
    Filter filter) {}
