package org.ridealong.lrs.outbox;

import java.util.List;

/**
 * Entries that this node is to send.
 *
 * @param failures how often in a row the target could not be talked to before
 */
public record Claim(List<Entry> entries, int failures) {}
