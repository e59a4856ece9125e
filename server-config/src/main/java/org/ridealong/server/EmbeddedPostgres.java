package org.ridealong.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A real PostgreSQL in the data folder, for an installation that has none of its own. */
final class EmbeddedPostgres implements AutoCloseable {
  private static final String VERSION = "17";
  // What was confirmed must survive a power cut.
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

  /**
   * For much writing: fewer checkpoints, each of which makes the pages after it be logged whole.
   */
  private static final Map<String, String> FOR_WRITING =
      Map.of(
          "shared_buffers", "256MB",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "15min",
          "wal_compression", "on");

  private final Path programs;
  private final Path cluster;
  private final Path log;
  private final PostgresUser user;
  private final String password;

  private EmbeddedPostgres(DataFolder folder, Path programs, String password)
      throws IOException, InterruptedException {
    this.programs = programs;
    this.cluster = folder.resolve("postgresql");
    this.log = folder.resolve("log").resolve("postgresql.log");
    this.user = PostgresUser.of(cluster);
    this.password = password;
  }

  static EmbeddedPostgres in(DataFolder folder, String password)
      throws IOException, InterruptedException {
    Path programs = PostgresPrograms.in(folder);
    EmbeddedPostgres postgres = new EmbeddedPostgres(folder, programs, password);
    postgres.user.own(programs);
    if (Files.notExists(postgres.cluster)) {
      postgres.initialise(folder.emptied("postgresql.new"));
    }
    postgres.checkVersion();
    return postgres;
  }

  // Under another name until it is whole: what is found under its own name can be trusted.
  private void initialise(Path unfinished) throws IOException, InterruptedException {
    Path secret = Files.createTempFile("ridealong", ".pw", ownerOnly());
    try {
      Files.writeString(secret, password);
      user.own(secret);
      user.own(unfinished);
      run(
          "initdb",
          List.of(
              "--pgdata=" + unfinished,
              "--username=ridealong",
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(unfinished, cluster);
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private void checkVersion() throws IOException {
    String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!found.equals(VERSION)) {
      throw new StartProblem(
          "the database in "
              + cluster
              + " was made by PostgreSQL "
              + found
              + ", this is "
              + VERSION
              + ".",
          "Start it with the Ridealong that made it, or choose another data folder:"
              + " -Dridealong.data=<folder>");
    }
  }

  /** The database, in a server that a killed launcher left behind or else in a new one. */
  Database start() throws IOException, InterruptedException, SQLException {
    OptionalInt port = portOfRunning();
    Database database = database(port.isPresent() ? port.getAsInt() : startServer());
    database.await(Duration.ofSeconds(60));
    try (Connection connection = database.connect()) {
      for (String name : DURABLE.keySet()) {
        if (!"on".equals(database.show(connection, name))) {
          throw new IOException("PostgreSQL runs with " + name + " switched off");
        }
      }
    }
    return database;
  }

  private Database database(int port) {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "ridealong", password);
  }

  // postmaster.pid: line 1 the process, line 4 the port.
  private OptionalInt portOfRunning() throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return OptionalInt.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    boolean runs =
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(ProcessHandle::isAlive)
            .flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("postgres"))
            .isPresent();
    if (runs && lines.size() > 3) {
      return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
    }
    // After a restart of the machine the number may belong to anybody; PostgreSQL would give up.
    Files.delete(pidFile);
    return OptionalInt.empty();
  }

  private int startServer() throws IOException, InterruptedException {
    int port = Ports.free();
    StringBuilder options = new StringBuilder("-p " + port);
    options.append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    Stream.of(DURABLE, FOR_WRITING)
        .flatMap(settings -> settings.entrySet().stream())
        .forEach(s -> options.append(" -c " + s.getKey() + "=" + s.getValue()));
    Files.writeString(log, "");
    user.own(log);
    run(
        "pg_ctl",
        List.of("start", "-D", cluster.toString(), "-w", "-l", log.toString(), "-o", options + ""));
    return port;
  }

  private void run(String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(programs.resolve("bin").resolve(program).toString()));
    command.addAll(arguments);
    Path said = Files.createTempFile("ridealong", ".out");
    int code =
        new ProcessBuilder(user.command(command))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new StartProblem(
          program + " failed: " + Files.readString(said).strip(),
          "What PostgreSQL says is in " + log + ".");
    }
    Files.delete(said);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-w", "-m", "fast", "-t", "60"));
  }
}
