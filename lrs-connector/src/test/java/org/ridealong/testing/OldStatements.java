package org.ridealong.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Statements of long ago: the clock of the server stays, the rows of the database are moved. */
public final class OldStatements {
  private static final String[] ROWS = {
    "update lrs.mention m set stored = m.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and m.stored = s.stored and m.seq = s.seq",
    "update lrs.reference r set stored = r.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and r.stored = s.stored and r.seq = s.seq",
    "update lrs.outbox o set stored = o.stored - g.ago from g, lrs.statement s"
        + " where s.id = any(g.ids) and o.seq = s.seq",
    "update lrs.statement_id i set stored = i.stored - g.ago from g where i.id = any(g.ids)",
    "update lrs.statement s set stored = s.stored - g.ago,"
        + " added = regexp_replace(s.added, '\"stored\":\"[^\"]*\"', '\"stored\":\"'"
        + " || to_char((s.stored - g.ago) at time zone 'UTC',"
        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') || '\"')"
        + " from g where s.id = any(g.ids)"
  };

  private OldStatements() {}

  /** Moves the statements with these ids so many months back, with all that is indexed of them. */
  public static void move(int months, List<String> ids) throws SQLException {
    try (Connection connection = DriverManager.getConnection(RunningPostgres.jdbcUrl())) {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .execute("select lrs.add_month(now() - interval '" + months + " months')");
      for (String rows : ROWS) {
        try (PreparedStatement update =
            connection.prepareStatement(
                "with g as (select cast(? as uuid[]) as ids, make_interval(months => ?) as ago) "
                    + rows)) {
          update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
          update.setInt(2, months);
          update.executeUpdate();
        }
      }
      connection.commit();
    }
  }
}
