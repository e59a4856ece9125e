package org.ridealong.lrs.outbox;

import java.util.UUID;
import org.ridealong.lrs.store.StoredStatement;

/**
 * A statement that is to go to a target, claimed by this node.
 *
 * @param lane statements of one lane go in their order
 * @param version of the claim: once another node has claimed the entry, this one's no longer counts
 * @param attempts how often it alone made the target fail
 */
public record Entry(StoredStatement statement, int target, UUID lane, long version, int attempts) {}
