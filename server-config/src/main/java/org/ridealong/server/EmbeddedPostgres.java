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
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL in the data folder, for an installation that has none of its own. If it dies it
 * is started again.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
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

  /** How long processes of a server that was killed may go on with what they had begun. */
  private static final Duration LAST_WORK = Duration.ofSeconds(30);

  private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

  private final Path programs;
  private final Path cluster;
  private final Path log;
  private final PostgresUser user;
  private final String password;
  private volatile boolean closing;

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
    OptionalInt running = portOfRunning();
    int port = running.isPresent() ? running.getAsInt() : Ports.free();
    if (running.isEmpty()) {
      Files.writeString(log, "");
      user.own(log);
      startServer(port);
    }
    Database database = database(port);
    database.await(Duration.ofSeconds(60));
    watch(port);
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
    String program =
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(ProcessHandle::isAlive)
            .flatMap(process -> process.info().command())
            .orElse("");
    if (program.endsWith("postgres") && lines.size() > 3) {
      return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
    }
    // After a restart of the machine the number may belong to anybody; PostgreSQL would give up.
    // A dead server's file stays: by it PostgreSQL sees whether others still write to the database.
    if (!program.isEmpty()) {
      Files.delete(pidFile);
    }
    return OptionalInt.empty();
  }

  /** Starts it again when it dies: a learner's browser would wait until somebody looks. */
  private void watch(int port) throws IOException {
    long server = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
    Thread watch =
        new Thread(
            () -> {
              ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
              revive(port);
            },
            "ridealong-postgresql");
    watch.setDaemon(true);
    watch.start();
  }

  private void revive(int port) {
    if (!closing) {
      LOG.log(Level.SEVERE, "PostgreSQL has died and is started again; why is in {0}", log);
    }
    while (!closing) {
      try {
        if (startAgain(port)) {
          LOG.info("PostgreSQL runs again");
          return;
        }
      } catch (StartProblem e) {
        LOG.log(Level.SEVERE, "PostgreSQL cannot be started again yet; why is in {0}", log);
      } catch (IOException e) {
        LOG.log(Level.SEVERE, "PostgreSQL cannot be started again yet: {0}", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
    }
  }

  private synchronized boolean startAgain(int port) throws IOException, InterruptedException {
    if (!closing) {
      startServer(port);
      watch(port);
    }
    return !closing;
  }

  private void startServer(int port) throws IOException, InterruptedException {
    StringBuilder options = new StringBuilder("-p " + port);
    options.append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    Stream.of(DURABLE, FOR_WRITING)
        .flatMap(settings -> settings.entrySet().stream())
        .forEach(s -> options.append(" -c " + s.getKey() + "=" + s.getValue()));
    List<String> start =
        List.of("start", "-D", cluster.toString(), "-w", "-l", log.toString(), "-o", options + "");
    long end = System.nanoTime() + LAST_WORK.toNanos();
    while (true) {
      long said = Files.size(log);
      try {
        run("pg_ctl", start);
        return;
      } catch (StartProblem e) {
        String news = Files.readString(log).substring((int) said);
        boolean othersWrite = news.contains("is still in use");
        if (!othersWrite || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
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
    closing = true;
    stop();
  }

  private synchronized void stop() throws IOException, InterruptedException {
    run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-w", "-m", "fast", "-t", "60"));
  }
}
