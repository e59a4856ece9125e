package org.ridealong.lrs.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes statements into the tables that there were before V3. */
record BeforeMonths(DataSource database) {
  Row statement(long seq, String stored) throws SQLException {
    run(
        "insert into lrs.statement (seq, id, stored, payload, added, verb)"
            + " values (%d, '%s', '%s', '{}', '{}', '%s')",
        seq, id(seq), stored, IndexKey.of("verb"));
    return new Row(seq);
  }

  static UUID id(long seq) {
    return new UUID(0, seq);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql.formatted(values));
    }
  }

  final class Row {
    private final long seq;

    private Row(long seq) {
      this.seq = seq;
    }

    Row by(String agent) throws SQLException {
      run("insert into lrs.statement_agent values ('%s', %d, true)", IndexKey.of(agent), seq);
      return this;
    }

    Row with(String agent) throws SQLException {
      run("insert into lrs.statement_agent values ('%s', %d, false)", IndexKey.of(agent), seq);
      return this;
    }

    Row about(String activity, boolean defined) throws SQLException {
      run(
          "insert into lrs.statement_activity values ('%s', %d, true, %b)",
          IndexKey.of(activity), seq, defined);
      return this;
    }

    Row in(String activity) throws SQLException {
      run(
          "insert into lrs.statement_activity values ('%s', %d, false, false)",
          IndexKey.of(activity), seq);
      return this;
    }

    Row takesBack(long other) throws SQLException {
      run("update lrs.statement set voids = '%s' where seq = %d", id(other), seq);
      return refersTo(other);
    }

    Row refersTo(long... others) throws SQLException {
      for (int hop = 0; hop < others.length; hop++) {
        run("insert into lrs.reference values (%d, '%s', %d)", seq, id(others[hop]), hop + 1);
      }
      return this;
    }
  }
}
