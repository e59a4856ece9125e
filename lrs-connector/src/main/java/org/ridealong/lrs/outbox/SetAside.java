package org.ridealong.lrs.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that a target refused. It stays until somebody sends it again or gives it up.
 *
 * @param words the target's
 */
public record SetAside(long seq, UUID statement, Instant stored, Instant refused, String words) {}
