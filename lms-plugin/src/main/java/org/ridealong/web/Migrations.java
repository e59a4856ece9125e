package org.ridealong.web;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

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
            // By default Flyway puts up with a database that a newer release has changed.
            .ignoreMigrationPatterns(new String[0])
            .load();
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new IllegalStateException(
          "The database is not of this version of Ridealong: its schema ridealong was changed by a"
              + " newer release or by hand. Nothing was changed. Start the newer release, or restore"
              + " a backup from before it.",
          e);
    }
    ready.fire(new DatabaseReady());
  }
}
