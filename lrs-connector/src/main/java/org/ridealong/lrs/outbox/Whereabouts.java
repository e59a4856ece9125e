package org.ridealong.lrs.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a statement came on its way to one target: it went, was refused, or waits.
 *
 * @param target the target's name
 */
public record Whereabouts(String target, Optional<Instant> sent, Optional<String> refused) {}
