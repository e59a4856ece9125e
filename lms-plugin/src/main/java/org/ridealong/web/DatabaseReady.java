package org.ridealong.web;

/** Fired once at start, when all tables are there: the moment to create what must exist. */
public record DatabaseReady() {}
