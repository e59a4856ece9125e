package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.ridealong.testing.RunningPostgres;

class MigrationsIT {
  private final PGSimpleDataSource database = new PGSimpleDataSource();

  @BeforeEach
  void anEmptyDatabase() throws SQLException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(RunningPostgres.jdbcUrl());
    run(server, "drop database if exists migrations");
    run(server, "create database migrations");
    database.setUrl(RunningPostgres.jdbcUrl());
    database.setDatabaseName("migrations");
  }

  @Test
  void anEmptyDatabaseBecomesThisVersionsAndStaysSo() throws SQLException {
    Migrations.migrate(database);
    Migrations.migrate(database);
    assertThat(number("select count(*) from lrs.statement")).isZero();
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedAndLeftAlone() throws SQLException {
    Migrations.migrate(database);
    run(
        database,
        "insert into lrs.schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (1000, '1000', 'newer', 'SQL', 'V1000__newer.sql', 'test', 0, true)");
    long before = number("select count(*) from lrs.schema_history");
    assertThatThrownBy(() -> Migrations.migrate(database))
        .hasMessageContaining("newer release")
        .hasMessageContaining("Nothing was written");
    assertThat(number("select count(*) from lrs.schema_history")).isEqualTo(before);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void run(PGSimpleDataSource where, String sql) throws SQLException {
    try (Connection connection = where.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
