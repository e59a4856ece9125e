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
    Migrations.SCHEMA.migrate(database);
    Migrations.SCHEMA.migrate(database);
    assertThat(number("select count(*) from lrs.statement")).isZero();
  }

  @Test
  void whatWaitedForTheOneOtherLrsStillWaitsForIt() throws SQLException {
    Migrations.SCHEMA.in(database).target("2").load().migrate();
    run(
        database,
        "insert into lrs.statement (seq, id, stored, payload, added, verb) values"
            + " (1, gen_random_uuid(), now() - interval '1 hour', '{}', '{}', gen_random_uuid()),"
            + " (2, gen_random_uuid(), now(), '{}', '{}', gen_random_uuid())");
    run(
        database,
        "insert into lrs.outbox (seq, due, attempts, refused) values (1, now(), 9, null),"
            + " (2, now(), 1, '400 no')");
    Migrations.SCHEMA.migrate(database);
    assertThat(number("select count(*) from lrs.outbox where target = 0")).isEqualTo(2);
    assertThat(number("select count(*) from lrs.outbox where refused = '400 no' and seq = 2"))
        .isEqualTo(1);
    assertThat(
            number("select count(*) from lrs.outbox where stored < now() - interval '59 minutes'"))
        .isEqualTo(1);
    assertThat(number("select count(*) from lrs.target where id = 0")).isEqualTo(1);
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedAndLeftAlone() throws SQLException {
    Migrations.SCHEMA.migrate(database);
    run(
        database,
        "insert into lrs.schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (1000, '1000', 'newer', 'SQL', 'V1000__newer.sql', 'test', 0, true)");
    long before = number("select count(*) from lrs.schema_history");
    assertThatThrownBy(() -> Migrations.SCHEMA.migrate(database))
        .hasMessageContaining("newer release")
        .hasMessageContaining("Nothing was written");
    assertThat(number("select count(*) from lrs.schema_history")).isEqualTo(before);
  }

  @Test
  void statementsOfEarlierVersionsMoveIntoTheirMonthsAndAreFoundAsBefore() throws SQLException {
    Migrations.SCHEMA.in(database).target("2").load().migrate();
    BeforeMonths before = new BeforeMonths(database);
    before.statement(1, "2026-01-31T23:59:59.999Z").by("kim").about("quiz", true).in("course");
    before.statement(2, "2026-02-01T00:00:00Z").by("kim").about("course", false);
    before.statement(3, "2026-02-01T00:00:00Z").by("pat").about("quiz", true).with("kim");
    before.statement(4, "2026-02-02T00:00:00Z").by("pat").takesBack(2);
    before.statement(5, "2026-02-03T00:00:00Z").by("lee").refersTo(4, 2);
    run(database, "insert into lrs.outbox (seq, due) values (5, now())");

    Migrations.SCHEMA.migrate(database);

    Found found = new Found(database);
    assertThat(found.everything()).containsExactly(5L, 4L, 3L, 1L);
    assertThat(found.agent("kim", false)).containsExactly(5L, 4L, 1L);
    assertThat(found.agent("kim", true)).containsExactly(5L, 4L, 3L, 1L);
    assertThat(found.activity("course", false)).containsExactly(5L, 4L);
    assertThat(found.activity("course", true)).containsExactly(5L, 4L, 1L);
    assertThat(found.activity("quiz", false)).containsExactly(3L, 1L);
    assertThat(number("select count(*) from lrs.statement_2026_01")).isEqualTo(1);
    assertThat(number("select count(*) from lrs.statement_2026_02")).isEqualTo(4);
    assertThat(number("select count(*) from lrs.outbox join lrs.statement using (seq)")).isOne();
    assertThat(
            number(
                "select count(*) from lrs.mention where key = '%s'"
                    .formatted(IndexKey.of("quiz", IndexKey.Role.DEFINED))))
        .isEqualTo(2);
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
