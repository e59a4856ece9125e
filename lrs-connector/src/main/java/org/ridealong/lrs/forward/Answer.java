package org.ridealong.lrs.forward;

import java.time.Duration;

/** What the other LRS said to a batch. */
sealed interface Answer {
  record Arrived() implements Answer {}

  /** It has a statement with the id of one of these. */
  record Conflict() implements Answer {}

  /** At least one of these it will never take, or they are too many. */
  record Refused(String words) implements Answer {}

  /** It does not know us. */
  record Unwelcome(String words) implements Answer {}

  /** It asks to be left alone for a while. */
  record Busy(Duration pause) implements Answer {}

  /** Nothing to be relied on came back. */
  record Failed(String reason) implements Answer {}
}
