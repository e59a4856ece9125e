package org.ridealong;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.ridealong.testing.RunningPostgres;

/** The database past the application, where statements can be of long ago. */
final class Past {
  /** As the record store names the locks of its writers. */
  private static final int WRITERS = 0x6c7273;

  private static final String[] ROWS = {
    "update lrs.mention m set stored = m.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and m.stored = s.stored and m.seq = s.seq",
    "update lrs.reference r set stored = r.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and r.stored = s.stored and r.seq = s.seq",
    "update lrs.outbox o set stored = o.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and o.seq = s.seq",
    "update lrs.statement_id i set stored = i.stored - g.ago from g where i.id = any(g.ids)",
    "update lrs.statement s set stored = s.stored - g.ago,"
        + " added = regexp_replace(s.added, '\"stored\":\"[^\"]*\"', '\"stored\":\"'"
        + " || to_char((s.stored - g.ago) at time zone 'UTC',"
        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') || '\"')"
        + " from g where s.id = any(g.ids)"
  };

  private Past() {}

  /** Moves these statements so many months back, with all that is indexed of them. */
  static void move(int months, ObjectNode... statements) {
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .execute("select lrs.add_month(now() - interval '" + months + " months')");
      for (String rows : ROWS) {
        try (PreparedStatement update =
            connection.prepareStatement(
                "with g as (select cast(? as uuid[]) as ids, make_interval(months => ?) as ago) "
                    + rows)) {
          update.setArray(
              1,
              connection.createArrayOf(
                  "uuid", Stream.of(statements).map(Statements::id).toArray()));
          update.setInt(2, months);
          update.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A writer on another node that began then and is at it still; it ends when this is closed. */
  static AutoCloseable unfinishedWrite(Instant began) throws SQLException {
    Connection connection = connection();
    connection.setAutoCommit(false);
    long second = began.getEpochSecond() - Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    connection
        .createStatement()
        .execute("select pg_advisory_xact_lock_shared(%d, %d)".formatted(WRITERS, second));
    return () -> {
      // The server hears of a closed connection some time later.
      connection.rollback();
      connection.close();
    };
  }

  static long count(String sql) {
    try (Connection connection = connection();
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(RunningPostgres.jdbcUrl());
  }
}
