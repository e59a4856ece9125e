package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ridealong.testing.RunningPostgres;

/** What tests see and do around the LRS: its database, time, and many callers at once. */
final class World {
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final String OTHERS =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where pid <> pg_backend_pid() and backend_type = 'client backend'";

  private World() {}

  /** Until {@link #writable()}. Connections that are open end: they would write on. */
  static void readOnly() {
    try {
      run("alter database postgres set default_transaction_read_only = on");
      count(OTHERS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void writable() throws SQLException {
    run(
        "set default_transaction_read_only = off",
        "alter database postgres reset default_transaction_read_only");
    count(OTHERS);
  }

  static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  static void eventually(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("within " + SOON).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** A writer on another node that began then; it ends when this is closed. */
  static AutoCloseable unfinishedWrite(Instant began) throws SQLException {
    Connection connection = connection();
    connection.setAutoCommit(false);
    long second = began.getEpochSecond() - Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    connection
        .createStatement()
        .execute("select pg_advisory_xact_lock_shared(%d, %d)".formatted(0x6c7273, second));
    return () -> {
      // The server hears of a closed connection some time later.
      connection.rollback();
      connection.close();
    };
  }

  static Connection connection() throws SQLException {
    return DriverManager.getConnection(RunningPostgres.jdbcUrl());
  }

  /** Waits for somebody; whether they came. */
  static boolean passed(CountDownLatch somebody) {
    try {
      return somebody.await(SOON.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static void run(String... sql) throws SQLException {
    try (Connection connection = connection()) {
      for (String one : sql) {
        connection.createStatement().execute(one);
      }
    }
  }

  static long waiting() throws SQLException {
    return count("select count(*) from lrs.outbox where refused is null");
  }

  static long count(String sql) throws SQLException {
    try (Connection connection = connection();
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
