package org.ridealong;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.ridealong.testing.OldStatements;
import org.ridealong.testing.RunningPostgres;

/** The database, past the application. */
final class Past {
  /** As the record store names the locks of its writers. */
  private static final int WRITERS = 0x6c7273;

  private Past() {}

  /** Moves these statements so many months back. */
  static void move(int months, ObjectNode... statements) {
    try {
      OldStatements.move(months, Stream.of(statements).map(Statements::id).toList());
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

  /**
   * Each transaction that adds a row to the table ends without its commit, until this is closed.
   */
  static AutoCloseable goingAwayAtCommit(String table) throws SQLException {
    run(
        "create function public.go_away() returns trigger language plpgsql as"
            + " $$begin perform pg_terminate_backend(pg_backend_pid()); return null; end$$",
        "create constraint trigger goes_away after insert on "
            + table
            + " deferrable initially deferred for each row execute function public.go_away()");
    return () -> run("drop function public.go_away() cascade");
  }

  private static void run(String... sql) throws SQLException {
    try (Connection connection = connection()) {
      for (String one : sql) {
        connection.createStatement().execute(one);
      }
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(RunningPostgres.jdbcUrl());
  }
}
