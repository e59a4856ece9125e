package org.ridealong.lrs.store;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Brings the database to this version before anything of the application reads it: while CDI
 * starts, when the names under java:comp/env, and so injected resources, are not there yet.
 */
@ApplicationScoped
class Migrations {
  static final Schema SCHEMA =
      new Schema("lrs", "schema_history", "org/ridealong/lrs/store/migrations");

  @SuppressWarnings("BanJNDI") // The name is our own, and local.
  void migrate(
      @Observes @Initialized(ApplicationScoped.class) @Priority(PLATFORM_BEFORE) Object start)
      throws NamingException {
    SCHEMA.migrate(InitialContext.<DataSource>doLookup("jdbc/ridealong"));
  }
}
