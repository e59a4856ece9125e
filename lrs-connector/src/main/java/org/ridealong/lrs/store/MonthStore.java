package org.ridealong.lrs.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The months (UTC) that statements are kept in, each a partition of its own. */
@ApplicationScoped
public class MonthStore {
  private static final List<String> PARTITIONED = List.of("mention", "statement");
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("_uuuu_MM");

  @Resource(lookup = "jdbc/ridealong")
  DataSource dataSource;

  /** Makes the month of this moment, if it is not there. */
  @Transactional
  public void add(Instant moment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement("select lrs.add_month(?)")) {
      add.setObject(1, moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      add.execute();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Those that are written and read, the oldest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public SortedSet<YearMonth> attached() {
    SortedSet<YearMonth> months = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet names =
            select.executeQuery(
                "select substring(cast(inhrelid as regclass)::text from '_\\d{4}_\\d\\d$')"
                    + " from pg_inherits where inhparent in"
                    + " (cast('lrs.statement' as regclass), cast('lrs.mention' as regclass))")) {
      while (names.next()) {
        months.add(YearMonth.parse(names.getString(1), SUFFIX));
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return months;
  }

  /**
   * Whether another LRS is still to get something of this month or of one before, or refused it and
   * nobody gave it up. Once a month is detached, nothing of it can be sent.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isAwaited(YearMonth month) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select exists (select 1 from lrs.outbox where stored < given.ended) or exists"
                    + " (select 1 from lrs.target where fill_until is not null and removed is null"
                    + " and filled < given.ended) from (select cast(? as timestamptz)) given (ended)")) {
      select.setObject(
          1,
          month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC),
          Types.TIMESTAMP_WITH_TIMEZONE);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * Takes a month out of every answer while others write and read; goes on where somebody was
   * interrupted. Its tables stay as they are, to be kept elsewhere and dropped; its statements' ids
   * stay taken.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void detach(YearMonth month) {
    try (Connection connection = dataSource.getConnection()) {
      for (String table : PARTITIONED) {
        detach(connection, table, table + SUFFIX.format(month));
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static void detach(Connection connection, String table, String partition)
      throws SQLException {
    try (PreparedStatement state =
        connection.prepareStatement(
            "select inhdetachpending from pg_inherits where inhparent = cast(? as regclass)"
                + " and inhrelid = to_regclass(?)")) {
      state.setString(1, "lrs." + table);
      state.setString(2, "lrs." + partition);
      try (ResultSet begun = state.executeQuery();
          Statement alter = connection.createStatement()) {
        if (begun.next()) {
          alter.execute(
              "alter table lrs.%s detach partition lrs.%s %s"
                  .formatted(table, partition, begun.getBoolean(1) ? "finalize" : "concurrently"));
        }
      }
    }
  }
}
