package org.ridealong.lrs.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How things stand with a target.
 *
 * @param waiting statements that are still to go there
 * @param lag how long the oldest of them has been stored
 * @param setAside statements that it refused
 * @param lastMinute statements that went in the last full minute and the present one
 * @param lastHour statements that went in the last 60 minutes
 * @param filledTo while older statements are being put in line: up to when that is done
 */
public record TargetState(
    Target target,
    boolean paused,
    Optional<Trouble> trouble,
    long waiting,
    Duration lag,
    long setAside,
    long lastMinute,
    long lastHour,
    Optional<Instant> filledTo) {}
