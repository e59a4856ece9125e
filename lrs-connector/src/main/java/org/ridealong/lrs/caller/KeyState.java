package org.ridealong.lrs.caller;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key as administrators see it; its secret nobody sees again.
 *
 * @param configured whether the configuration says its secret
 * @param used when it was last used, to the minute
 * @param oldUntil until when the secret before the last rotation holds too
 */
public record KeyState(
    String id,
    String label,
    Set<Scope> scopes,
    boolean configured,
    Optional<Instant> created,
    Optional<Instant> used,
    Optional<Instant> revoked,
    Optional<Instant> oldUntil) {}
