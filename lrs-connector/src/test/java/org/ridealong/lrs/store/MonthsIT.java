package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.testing.RunningPostgres;

class MonthsIT {
  private static final Instant MAY = Instant.parse("2026-05-31T23:59:59.999Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final MonthStore months = new MonthStore();
  private final Found found = new Found(database);

  @BeforeEach
  void aMigratedDatabase() throws SQLException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(RunningPostgres.jdbcUrl());
    try (Connection connection = server.getConnection()) {
      connection.createStatement().execute("drop database if exists months");
      connection.createStatement().execute("create database months");
    }
    database.setUrl(RunningPostgres.jdbcUrl());
    database.setDatabaseName("months");
    Migrations.SCHEMA.migrate(database);
    months.dataSource = database;
  }

  @Test
  void aMonthThatIsMissingIsToldFromOtherTroubleAndCanBeMade() throws SQLException {
    assertThatThrownBy(() -> insert(1, MAY))
        .satisfies(e -> assertThat(Hindrance.of(e)).isEqualTo(Hindrance.NO_MONTH));
    months.add(MAY);
    months.add(MAY);
    assertThat(insert(1, MAY)).containsExactly(1L);
    assertThat(months.attached()).containsExactly(YearMonth.of(2026, 5));
  }

  @Test
  void anIdIsTakenInAllMonths() throws SQLException {
    months.add(MAY);
    months.add(JUNE);
    assertThat(insert(1, MAY)).containsExactly(1L);
    assertThat(insert(1, JUNE)).isEmpty();
  }

  @Test
  void aMonthIsDetachedWhileOthersReadAndItsRowsAreThereStill() throws SQLException {
    months.add(MAY);
    months.add(JUNE);
    insert(1, MAY);
    insert(2, JUNE);
    assertThat(found.everything()).containsExactly(2L, 1L);

    months.detach(YearMonth.of(2026, 5));

    assertThat(months.attached()).containsExactly(YearMonth.of(2026, 6));
    assertThat(found.everything()).containsExactly(2L);
    assertThat(found.activity(Sample.COURSE, true)).containsExactly(2L);
    try (Connection connection = database.getConnection()) {
      assertThat(
              connection
                  .createStatement()
                  .executeUpdate("delete from lrs.statement_2026_05 where seq = 1"))
          .isEqualTo(1);
    }
  }

  @Test
  void whatRefersToAStatementIsFoundByWhatThatSays() throws SQLException {
    months.add(MAY);
    months.add(JUNE);
    insert(1, MAY);
    run(
        """
        insert into lrs.statement (seq, stored, id, verb, payload, added)
        select n, '2026-06-01', gen_random_uuid(), gen_random_uuid(), '{}', '{}'
        from generate_series(2, 4) n;
        insert into lrs.reference (stored, seq, target, hops) values
        ('2026-06-01', 2, '00000000-0000-0000-0000-000000000001', 1),
        ('2026-06-01', 3, gen_random_uuid(), 1);
        """);
    assertThat(found.activity(Sample.COURSE, true)).containsExactly(2L, 1L);
    assertThat(found.verb(Sample.ANSWERED)).containsExactly(2L, 1L);
    assertThat(found.everything()).containsExactly(4L, 3L, 2L, 1L);
  }

  @Test
  void aMonthIsAwaitedWhileATargetIsStillToGetSomethingOfIt() throws SQLException {
    YearMonth may = YearMonth.of(2026, 5);
    assertThat(months.isAwaited(may)).isFalse();
    run(
        "insert into lrs.outbox (target, seq, lane, stored, due) values (1, 1,"
            + " gen_random_uuid(), '2026-05-31T23:59:59.999Z', now())");
    assertThat(months.isAwaited(may)).isTrue();
    assertThat(months.isAwaited(may.plusMonths(1))).as("what is after an awaited one").isTrue();
    assertThat(months.isAwaited(may.minusMonths(1))).isFalse();
    run("delete from lrs.outbox");
    run(
        "insert into lrs.target (name, created, filled, fill_until) values ('new', now(),"
            + " '2026-05-31T23:59:59Z', now())");
    assertThat(months.isAwaited(may)).as("a target is not filled so far").isTrue();
    assertThat(months.isAwaited(may.minusMonths(1))).isFalse();
    run("update lrs.target set fill_until = null");
    assertThat(months.isAwaited(may)).isFalse();
  }

  @Test
  void aPageIsPlannedOnceForManyMonthsAndNotEachTimeThatItIsAsked() throws SQLException {
    UUID course = IndexKey.of(Sample.COURSE, IndexKey.Role.DIRECT);
    run(
        """
        select lrs.add_month('2026-01-15Z'::timestamptz + n * interval '1 month') from generate_series(0, 11) n;
        insert into lrs.statement (seq, stored, id, verb, payload, added)
        select n, '2026-01-15Z'::timestamptz + n * interval '30 minutes', gen_random_uuid(),
          gen_random_uuid(), '{}', '{}' from generate_series(1, 15000) n;
        insert into lrs.mention (key, stored, seq) select '%s', stored, seq from lrs.statement;
        analyze;
        """
            .formatted(course));
    Selection.Match match =
        new Selection.Match(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(Sample.COURSE),
            true,
            Optional.empty());
    Sql page = SelectionSql.of(Found.page(match), false);
    try (Connection connection = database.getConnection()) {
      // Five times the driver waits before it prepares, and five times PostgreSQL tries other
      // plans.
      for (int i = 0; i < 12; i++) {
        assertThat(Found.numbers(connection, page)).hasSize(100).startsWith(15000L);
      }
      ResultSet plans =
          connection
              .createStatement()
              .executeQuery(
                  "select sum(generic_plans) from pg_prepared_statements"
                      + " where statement like '%lrs.mention%'");
      assertThat(plans.next()).isTrue();
      assertThat(plans.getLong(1)).isPositive();
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private Set<Long> insert(long seq, Instant stored) throws SQLException {
    NewStatement statement =
        new NewStatement(
            seq,
            new UUID(0, seq),
            "{}",
            "{}",
            Sample.answered(),
            Mentions.of(Sample.answered()),
            List.of(),
            Optional.empty());
    try (Connection connection = database.getConnection()) {
      return new StatementRows(List.of(statement), stored).insert(connection);
    }
  }
}
