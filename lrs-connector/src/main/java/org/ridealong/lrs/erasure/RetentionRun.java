package org.ridealong.lrs.erasure;

import java.time.Instant;

/** When a rule ran, and what it did. */
public record RetentionRun(String purpose, Instant at, RetentionCount count) {}
