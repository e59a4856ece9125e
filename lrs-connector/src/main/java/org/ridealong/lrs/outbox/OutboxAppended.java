package org.ridealong.lrs.outbox;

/** There is something to send, once the transaction that this event is fired in is committed. */
public record OutboxAppended(int statements) {}
