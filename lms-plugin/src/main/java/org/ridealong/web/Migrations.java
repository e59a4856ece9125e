package org.ridealong.web;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings our tables up to date before anything else looks at them. */
@ApplicationScoped
class Migrations {
  @Resource(lookup = "jdbc/ridealong")
  private DataSource dataSource;

  @Inject private Event<DatabaseReady> ready;

  void onStart(
      @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @Initialized(ApplicationScoped.class)
          Object started) {
    Flyway flyway =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:org/ridealong/migrations")
            .schemas("ridealong")
            .table("plugin_history")
            // The LRS keeps tables beside ours, with a history of its own.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    refuseNewer(flyway);
    flyway.migrate();
    ready.fire(new DatabaseReady());
  }

  private static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied())
        .filter(migration -> migration.getState().name().startsWith("FUTURE"))
        .map(MigrationInfo::getVersion)
        .findFirst()
        .ifPresent(
            version -> {
              throw new IllegalStateException(
                  "The database is at version "
                      + version
                      + ", which a newer Ridealong made. Start that version or a later one, or"
                      + " restore a backup from before the update. Nothing was changed.");
            });
  }
}
