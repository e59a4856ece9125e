package org.ridealong.lrs.outbox;

import org.ridealong.lrs.store.StoredStatement;

/**
 * A statement that is to go to the other LRS, claimed by this node.
 *
 * @param version of the claim: once another node has claimed the entry, this one's no longer counts
 * @param attempts how often it was claimed before
 */
public record Entry(StoredStatement statement, long version, int attempts) {}
