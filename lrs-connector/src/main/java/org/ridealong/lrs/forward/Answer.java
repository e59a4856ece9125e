package org.ridealong.lrs.forward;

import java.time.Duration;
import java.util.Optional;

/** What the other LRS said to a batch. */
sealed interface Answer {
  /** It has all of them, stored now or before. */
  record Arrived() implements Answer {}

  /** It has another statement with the id of one of these. */
  record Conflict(String words) implements Answer {}

  /** At least one of these it will never take, or they are too many. */
  record Refused(String words) implements Answer {}

  /** It failed; perhaps at one of these, perhaps at all. */
  record Broke(String words) implements Answer {}

  /** It does not know us. */
  record Unwelcome(String words) implements Answer {}

  /** It asks to be left alone for a while. */
  record Busy(Optional<Duration> pause, String words) implements Answer {}

  /** It cannot be reached, or is not there yet. */
  record Away(String words) implements Answer {}

  /** It says that all is well, but not as an LRS says it. */
  record Unbelievable(String words) implements Answer {}
}
