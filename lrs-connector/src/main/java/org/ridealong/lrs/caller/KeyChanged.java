package org.ridealong.lrs.caller;

/** A key was changed, in the transaction that says so. */
record KeyChanged(String id) {}
