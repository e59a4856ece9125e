package org.ridealong.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** A PostgreSQL database and who may use it. */
record Database(String url, String user, String password) {
  private static final int OLDEST = 14;

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(url, properties);
  }

  /** Asks before Payara does, whose answer would be a page of stack traces. */
  void check() {
    try (Connection connection = connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StartProblem(
            "the database at " + url + " is PostgreSQL " + version + ".",
            "Ridealong needs PostgreSQL " + OLDEST + " or newer.");
      }
    } catch (SQLException e) {
      throw new StartProblem(
          "the database at " + url + " cannot be reached: " + e.getMessage(),
          "Check that it runs, and ridealong.db.url, ridealong.db.user and ridealong.db.password.",
          e);
    }
  }

  /** Waits while a PostgreSQL that was killed still recovers. */
  void await(Duration patience) throws SQLException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try (Connection connection = connect()) {
        return;
      } catch (SQLException e) {
        boolean notYet = e.getSQLState() != null && e.getSQLState().matches("08.*|57P0.");
        if (!notYet || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  /** What {@code show} answers, for instance to {@code fsync}. */
  String show(Connection connection, String name) throws SQLException {
    try (var statement = connection.prepareStatement("select current_setting(?)")) {
      statement.setString(1, name);
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  @Override
  public String toString() {
    return "Database[" + url + ", " + user + "]";
  }
}
