package org.ridealong.lrs.store;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What failed and is tried again soon takes a page of the log, but a line while the database is
 * away: pages would push out how that began.
 */
public final class FailureLog {
  private FailureLog() {}

  /**
   * Logs it.
   *
   * @param what failed, and what becomes of it
   */
  public static void log(Logger log, String what, Throwable failure) {
    if (Hindrance.of(failure) == Hindrance.AWAY) {
      log.log(
          Level.WARNING,
          "{0}: the database cannot be used at present: {1}",
          new @Nullable Object[] {what, deepest(failure).getMessage()});
    } else {
      log.log(Level.SEVERE, what, failure);
    }
  }

  private static Throwable deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
