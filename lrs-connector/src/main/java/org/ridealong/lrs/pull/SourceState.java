package org.ridealong.lrs.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * How things stand with an LRS that statements are fetched from.
 *
 * @param position what it stored until then is here; {@link Instant#EPOCH} if nothing is yet
 * @param isUnderWay whether a node fetches at present
 * @param ended when the last pull ended well
 * @param last new statements of the last pull, or of the one that is under way
 * @param fetched new statements in all
 * @param trouble why the last pull ended before its end, and since when no pull has ended well
 * @param due when the next pull begins
 */
public record SourceState(
    String endpoint,
    String version,
    Instant position,
    boolean isUnderWay,
    Optional<Instant> ended,
    long last,
    long fetched,
    long conflicts,
    long invalid,
    Optional<String> trouble,
    Optional<Instant> since,
    Instant due) {}
