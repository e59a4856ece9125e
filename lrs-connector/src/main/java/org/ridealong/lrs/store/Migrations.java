package org.ridealong.lrs.store;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the database to this version before anything of the application reads it: while CDI
 * starts, when the names under java:comp/env, and so injected resources, are not there yet.
 */
@ApplicationScoped
class Migrations {
  @SuppressWarnings("BanJNDI") // The name is our own, and local.
  void migrate(
      @Observes @Initialized(ApplicationScoped.class) @Priority(PLATFORM_BEFORE) Object start)
      throws NamingException {
    migrate(InitialContext.<DataSource>doLookup("jdbc/ridealong"));
  }

  static void migrate(DataSource dataSource) {
    try {
      of(dataSource).load().migrate();
    } catch (FlywayValidateException e) {
      throw new IllegalStateException(
          "The database is not of this version of Ridealong: its schema lrs was changed by a newer"
              + " release or by hand. Nothing was written. Start the newer release, or restore the"
              + " backup made before it.",
          e);
    }
  }

  static FluentConfiguration of(DataSource dataSource) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:org/ridealong/lrs/store/migrations")
        .defaultSchema("lrs")
        .createSchemas(true)
        .table("schema_history")
        // By default Flyway puts up with a database that a newer release has changed.
        .ignoreMigrationPatterns(new String[0]);
  }
}
