package org.ridealong.lrs.pull;

import java.time.Instant;

/**
 * A statement of a source that was not taken. It is not kept here; the source has it.
 *
 * @param statement its id, or its beginning if it has none
 * @param words why
 */
public record PullFinding(String statement, Kind kind, String words, Instant found) {

  /** What is to be looked at differs. */
  public enum Kind {
    /** Another statement with its id is here. */
    CONFLICT,
    /** It is not xAPI as this LRS takes it. */
    INVALID
  }
}
