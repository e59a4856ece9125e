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
import org.ridealong.lrs.store.Schema;

/** Brings our tables up to date before anything else looks at them. */
@ApplicationScoped
class Migrations {
  private static final Schema SCHEMA =
      new Schema("ridealong", "plugin_history", "org/ridealong/migrations");

  @Resource(lookup = "jdbc/ridealong")
  private DataSource dataSource;

  @Inject private Event<DatabaseReady> ready;

  void onStart(
      @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @Initialized(ApplicationScoped.class)
          Object started) {
    SCHEMA.migrate(dataSource);
    ready.fire(new DatabaseReady());
  }
}
