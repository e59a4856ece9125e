package org.ridealong.lrs.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows of statements written by plain JDBC batches, as fast as that goes: the ceiling of what
 * an LRS with these tables can reach. Nothing is parsed, checked or compared.
 */
public final class PlainRows implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement ids;
  private final PreparedStatement statements;
  private final PreparedStatement mentions;

  public PlainRows(String url) throws SQLException {
    connection = DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
    connection.setAutoCommit(false);
    ids =
        connection.prepareStatement(
            "insert into lrs.statement_id (id, stored, seq) values (?,?,?)");
    statements =
        connection.prepareStatement(
            "insert into lrs.statement (seq, stored, id, verb, registration, payload, added)"
                + " values (?,?,?,?,?,?,?)");
    mentions =
        connection.prepareStatement("insert into lrs.mention (key, stored, seq) values (?,?,?)");
  }

  /** Commits the batch. */
  public void write(List<NewStatement> batch, Instant stored) throws SQLException {
    List<Long> seqs = numbers(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      NewStatement statement = batch.get(i);
      add(ids, statement.id(), stored.atOffset(ZoneOffset.UTC), seqs.get(i));
      add(
          statements,
          seqs.get(i),
          stored.atOffset(ZoneOffset.UTC),
          statement.id(),
          IndexKey.of(statement.mentions().verb()),
          statement.mentions().registration().orElseThrow(),
          statement.text(),
          statement.added());
      for (UUID key : StatementRows.keys(statement.mentions())) {
        add(mentions, key, stored.atOffset(ZoneOffset.UTC), seqs.get(i));
      }
    }
    ids.executeBatch();
    statements.executeBatch();
    mentions.executeBatch();
    connection.commit();
  }

  private List<Long> numbers(int count) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows =
        connection
            .createStatement()
            .executeQuery(
                "select nextval('lrs.statement_seq') from generate_series(1, " + count + ")")) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  private static void add(PreparedStatement insert, Object... columns) throws SQLException {
    for (int i = 0; i < columns.length; i++) {
      insert.setObject(i + 1, columns[i]);
    }
    insert.addBatch();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
