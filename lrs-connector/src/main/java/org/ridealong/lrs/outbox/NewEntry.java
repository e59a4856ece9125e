package org.ridealong.lrs.outbox;

import java.time.Instant;
import java.util.UUID;

/** A statement that is to go to a target. */
record NewEntry(int target, long seq, UUID lane, Instant stored) {}
