package org.ridealong.server;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts PostgreSQL and Payara Micro, and stops them when it is told to. */
final class Main {
  private final PrintStream terminal;
  private final Running running = new Running();
  private final AtomicBoolean stopping = new AtomicBoolean();

  private Main(PrintStream terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Main main = new Main(System.out);
    Signals.onStop(main::stop);
    ParentProcess.onceGone(main::stop);
    // Whoever stops it while it starts makes the start fail, which is then no news.
    if (!main.started() && !main.stopping.getAndSet(true)) {
      main.running.stop();
      main.leave(1);
    }
    Thread.currentThread().join();
  }

  private boolean started() {
    try {
      terminal.println(start().text());
      return true;
    } catch (StartProblem e) {
      say(e);
    } catch (Exception e) {
      e.printStackTrace();
      say(new StartProblem(e.toString(), "The log in the data folder says more."));
    }
    return false;
  }

  private void say(StartProblem problem) {
    if (!stopping.get()) {
      terminal.println(problem.shown());
    }
  }

  private Greeting start() throws Exception {
    Settings settings = Settings.from(System.getProperties(), System.getenv());
    DataFolder folder = running.add(DataFolder.open(settings.data()));
    Ports.checkFree(settings.host(), settings.port());
    Log log = Log.of(folder);
    System.setProperty("java.io.tmpdir", folder.emptied("tmp").toString());
    Secrets secrets = Secrets.in(folder);
    Database database = database(settings, folder, secrets);
    settings.tell(database, secrets);
    Installation installation = Installation.ofThisJar();
    Payara payara = running.add(Payara.start(installation, settings, folder, log));
    if (!payara.serves()) {
      throw new StartProblem(
          "the application could not be deployed: " + log.firstCause(),
          "The whole story is in " + log.file());
    }
    ClassArchive.of(installation).keep();
    Greeting greeting =
        new Greeting(
            settings.address(),
            secrets.keyId(),
            secrets.keySecret(),
            log.file(),
            secrets.firstAdminPassword());
    secrets.forgetFirstAdminPassword();
    return greeting;
  }

  private Database database(Settings settings, DataFolder folder, Secrets secrets)
      throws Exception {
    if (settings.database().isPresent()) {
      Database database = settings.database().get();
      database.check();
      return database;
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.in(folder, secrets.databasePassword());
    running.add(postgres);
    try {
      return postgres.start();
    } catch (SQLException e) {
      throw new StartProblem(
          "the embedded PostgreSQL does not let us in: " + e.getMessage(),
          "secrets.properties and postgresql in the data folder belong together: restore both.",
          e);
    }
  }

  // Ctrl-C reaches us from the terminal and, when Maven started us, once more through Maven.
  private void stop() {
    if (stopping.getAndSet(true)) {
      return;
    }
    terminal.println(running.stop() ? "Ridealong has stopped." : "Ridealong stopped with errors.");
    leave(0);
  }

  // Not exit(): Payara's own shutdown hook would stop what is stopped already.
  private void leave(int code) {
    terminal.flush();
    Runtime.getRuntime().halt(code);
  }
}
