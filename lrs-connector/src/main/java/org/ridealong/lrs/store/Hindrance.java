package org.ridealong.lrs.store;

import java.sql.SQLException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** What is to be done about a transaction that failed. */
public enum Hindrance {
  /** Others were in the way: made again, it goes through. */
  PASSING,
  /** There may be no partition for the time at which it stores. */
  NO_MONTH,
  /**
   * The database is away, full or only to be read; somebody or something has to mend that first.
   */
  AWAY,
  /** Made again, it would fail again. */
  LASTING;

  /** The last: data of attachments that was there went with the last statement that had it. */
  private static final Set<String> OTHERS_IN_THE_WAY = Set.of("40001", "40P01", "23503");

  private static final String CHECK_VIOLATION = "23514";
  private static final String READ_ONLY = "25006";
  private static final String INPUT_OUTPUT = "58030";

  /** By their first two digits: connections, resources and space, shutdown by an operator. */
  private static final Set<String> CLASSES_OF_AWAY = Set.of("08", "53", "57");

  /** Payara's pool says so in words only; that a commit failed, by an XAException without cause. */
  private static final String NO_CONNECTION = "Error in allocating a connection";

  /** Looks through the causes for what PostgreSQL said. */
  public static Hindrance of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getSQLState() != null) {
        return of(said);
      }
      if (cause instanceof XAException
          || String.valueOf(cause.getMessage()).contains(NO_CONNECTION)) {
        return AWAY;
      }
    }
    return LASTING;
  }

  private static Hindrance of(SQLException said) {
    if (OTHERS_IN_THE_WAY.contains(said.getSQLState())) {
      return PASSING;
    }
    if (CLASSES_OF_AWAY.contains(said.getSQLState().substring(0, 2))
        || said.getSQLState().equals(READ_ONLY)
        || said.getSQLState().equals(INPUT_OUTPUT)) {
      return AWAY;
    }
    // A row that no partition takes violates a check. If it was another check, it fails again.
    return said.getSQLState().equals(CHECK_VIOLATION) ? NO_MONTH : LASTING;
  }
}
