package org.ridealong.packaging.template;

/**
 * Text that is already safe where it goes, so that a template inserts it as it is. Everything else
 * is escaped.
 */
public record Markup(String text) {}
