package org.ridealong.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the PostgreSQL that a test run shares, and tells the Payara Micro that Arquillian starts
 * where it is. Runs only where the build asks for it ({@code ridealong.test.database=true}, set for
 * integration tests), so that unit tests stay quick.
 */
public final class RunningPostgres implements LauncherSessionListener {
  /**
   * A server under test is nobody else's business on the network that the machine is in. Without
   * the data grid it opens no second port, and starts in half the time.
   */
  private static final String LISTEN_HERE_ONLY =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
      set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
      """;

  /** For benchmarks: as in an installation, where tests do without safety against power cuts. */
  private static final Map<String, String> AS_INSTALLED =
      Map.of(
          "fsync", "on",
          "full_page_writes", "on",
          "synchronous_commit", "on",
          "shared_buffers", "256MB",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "15min",
          "wal_compression", "on");

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
      EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPort(FreePort.find());
      if (Boolean.getBoolean("ridealong.test.durable")) {
        AS_INSTALLED.forEach(builder::setServerConfig);
      }
      postgres = builder.start();
      System.setProperty(
          "payara.extraMicroOptions",
          "--nocluster --addLibs %s --prebootcommandfile %s --postbootcommandfile %s"
              .formatted(
                  System.getProperty("ridealong.test.driver"),
                  commandFile(LISTEN_HERE_ONLY),
                  commandFile(dataSource(postgres.getPort()))));
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

  private static Path commandFile(String commands) throws IOException {
    Path file = Files.createTempFile("ridealong-boot", ".asadmin");
    file.toFile().deleteOnExit();
    return Files.writeString(file, commands);
  }

  private static String dataSource(int port) {
    return """
        create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource --restype javax.sql.DataSource --isconnectvalidatereq=true --validationmethod=custom-validation --validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation --validateatmostonceperiod=1 --wrapjdbcobjects=false --property serverName=127.0.0.1:portNumber=%d:databaseName=postgres:user=postgres:password=postgres ridealong
        create-jdbc-resource --connectionpoolid ridealong jdbc/ridealong
        """
        .formatted(port);
  }
}
