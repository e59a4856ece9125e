package org.ridealong.lrs.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done about a transaction that failed. */
public enum Hindrance {
  /** Others were in the way: made again, it goes through. */
  PASSING,
  /** There may be no partition for the time at which it stores. */
  NO_MONTH,
  /** Made again, it would fail again. */
  LASTING;

  private static final Set<String> OTHERS_IN_THE_WAY = Set.of("40001", "40P01");
  private static final String CHECK_VIOLATION = "23514";

  /** Looks through the causes for what PostgreSQL said. */
  public static Hindrance of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getSQLState() != null) {
        return of(said);
      }
    }
    return LASTING;
  }

  private static Hindrance of(SQLException said) {
    if (OTHERS_IN_THE_WAY.contains(said.getSQLState())) {
      return PASSING;
    }
    // A row that no partition takes violates a check. If it was another check, it fails again.
    return said.getSQLState().equals(CHECK_VIOLATION) ? NO_MONTH : LASTING;
  }
}
