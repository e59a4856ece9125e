package org.ridealong.system;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL of a data folder, past the application. */
record TheDatabase(Path data) {

  String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/postgres";
  }

  String password() throws IOException {
    Properties secrets = new Properties();
    secrets.load(new StringReader(Files.readString(data.resolve("secrets.properties"))));
    return secrets.getProperty("db.password");
  }

  List<String> column(String sql) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "ridealong", password());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  void run(String sql) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "ridealong", password())) {
      connection.createStatement().execute(sql);
    }
  }

  long server() throws IOException {
    return Long.parseLong(pidFile().get(0).strip());
  }

  /** Kills the server that has the others as its children, as a machine short of memory does. */
  void kill() throws Exception {
    ProcessHandle server = ProcessHandle.of(server()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(30, TimeUnit.SECONDS);
  }

  /** Kills it and keeps it from being started again until this is closed. */
  AutoCloseable away() throws Exception {
    Path needed = data.resolve("postgresql/global/pg_control");
    Path aside = needed.resolveSibling("pg_control.aside");
    Files.move(needed, aside);
    kill();
    return () -> Files.move(aside, needed);
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
  }
}
