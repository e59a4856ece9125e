package org.ridealong.course;

/**
 * A text that an author wrote in Markdown.
 *
 * @param markdown as written
 * @param html as shown: made by the format reader with raw HTML escaped and unsafe addresses
 *     removed, so it may be put into a page as it is
 */
public record Prose(String markdown, String html) {}
