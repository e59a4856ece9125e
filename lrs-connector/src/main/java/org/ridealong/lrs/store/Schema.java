package org.ridealong.lrs.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * One part's tables in the database of all parts.
 *
 * @param history the table that says which migrations it has had
 * @param migrations their folder on the class path
 */
public record Schema(String name, String history, String migrations) {

  /**
   * Makes it, or brings it to this version.
   *
   * @throws IllegalStateException if it is of another version; it is as it was then
   */
  public void migrate(DataSource dataSource) {
    try {
      in(dataSource).load().migrate();
    } catch (FlywayValidateException e) {
      throw new IllegalStateException(
          "The database is not of this version of Ridealong: its schema %s was changed by a newer"
                  .formatted(name)
              + " release or by hand. Nothing was written. Start the newer release, or restore the"
              + " backup made before it.",
          e);
    }
  }

  FluentConfiguration in(DataSource dataSource) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:" + migrations)
        .schemas(name)
        .table(history)
        // By default Flyway puts up with a database that a newer release has changed.
        .ignoreMigrationPatterns(new String[0]);
  }
}
