package org.ridealong.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the PostgreSQL that a test run shares, and tells the Payara Micro that Arquillian starts
 * where it is. Runs only where the build asks for it ({@code ridealong.test.database=true}, set for
 * integration tests), so that unit tests stay quick.
 */
public final class RunningPostgres implements LauncherSessionListener {
  private static EmbeddedPostgres postgres;

  /** The database of this test run, for tests that talk to it directly. */
  public static String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("ridealong.test.database") || postgres != null) {
      return;
    }
    try {
      postgres = EmbeddedPostgres.start();
      Path commands = Files.createTempFile("ridealong-boot", ".asadmin");
      Files.writeString(commands, bootCommands(postgres.getPort()));
      System.setProperty(
          "payara.extraMicroOptions",
          "--nocluster --addLibs %s --postbootcommandfile %s"
              .formatted(System.getProperty("ridealong.test.driver"), commands));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      postgres = null;
    }
  }

  private static String bootCommands(int port) {
    return """
        create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource --restype javax.sql.DataSource --property serverName=127.0.0.1:portNumber=%d:databaseName=postgres:user=postgres:password=postgres ridealong
        create-jdbc-resource --connectionpoolid ridealong jdbc/ridealong
        """
        .formatted(port);
  }
}
