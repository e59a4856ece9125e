package org.ridealong.lrs.outbox;

import java.time.Duration;

/**
 * How far the other LRS is behind.
 *
 * @param lag how long the oldest statement that waits has been stored
 * @param refused how many statements the other LRS would not have
 */
public record Backlog(long waiting, Duration lag, long refused) {}
