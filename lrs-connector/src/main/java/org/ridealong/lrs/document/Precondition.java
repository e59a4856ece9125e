package org.ridealong.lrs.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * What must be true of a document before it is changed (RFC 9110, 13.1; 1.0.3, Communication 3.1).
 * Absent headers are empty.
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

  boolean isAbsent() {
    return ifMatch.isEmpty() && ifNoneMatch.isEmpty();
  }

  /**
   * @param etag of the document that is there, if there is one
   */
  boolean holds(Optional<String> etag) {
    return ifMatch.map(tags -> names(tags, etag)).orElse(true) && !isKnown(etag);
  }

  /** Whether a reader who knows these tags knows the document. */
  public boolean isKnown(Optional<String> etag) {
    return ifNoneMatch.map(tags -> names(tags, etag)).orElse(false);
  }

  private static boolean names(String tags, Optional<String> etag) {
    return etag.isPresent()
        && Arrays.stream(tags.split(",", -1))
            .map(String::trim)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || unquoted(tag).equals(etag.get()));
  }

  private static String unquoted(String tag) {
    return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
        ? tag.substring(1, tag.length() - 1)
        : tag;
  }
}
