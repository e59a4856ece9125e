package org.ridealong.lrs.erasure;

import java.time.Instant;

/** When a rule removed something. */
public record RetentionRun(String purpose, Instant at, long removed) {}
