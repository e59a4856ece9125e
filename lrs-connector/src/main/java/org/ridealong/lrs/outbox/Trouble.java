package org.ridealong.lrs.outbox;

import java.time.Instant;

/**
 * Why a target takes no statements at present.
 *
 * @param words what it said, or what happened on the way
 * @param retry when it is tried again
 */
public record Trouble(Kind kind, String words, Instant since, Instant retry) {

  /** Who can mend it differs. */
  public enum Kind {
    /** It cannot be reached, or fails. It is tried again, ever more rarely. */
    AWAY,
    /** It asked to be left alone for a while. */
    BUSY,
    /** It does not know our key, or does not let it write. Only a person can mend that. */
    UNWELCOME,
    /** It said that all is well and did not say what an LRS says then. */
    UNBELIEVABLE
  }
}
