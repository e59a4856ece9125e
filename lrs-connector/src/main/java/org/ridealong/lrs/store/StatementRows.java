package org.ridealong.lrs.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.IndexKey.Role;

/**
 * The rows of a batch, written by one statement whose text never changes: columns travel as arrays,
 * so PostgreSQL prepares it once, for batches of every size.
 */
final class StatementRows {
  private static final String INSERT =
      """
      with given as (
        select * from unnest(?, ?, ?, ?, ?, ?, ?)
          as g (id, seq, verb, registration, voids, payload, added)),
      fresh as (
        insert into lrs.statement_id (id, stored, seq)
        select id, cast(? as timestamptz), seq from given
        on conflict (id) do nothing returning stored, seq),
      kept as (
        insert into lrs.statement (seq, stored, id, verb, registration, voids, payload, added)
        select seq, stored, id, verb, registration, voids, payload, added
        from given join fresh using (seq)),
      mentioned as (
        insert into lrs.mention (key, stored, seq)
        select m.key, stored, m.seq from unnest(?, ?) as m (key, seq) join fresh using (seq)),
      voided as (
        insert into lrs.voiding (id, seq)
        select voids, seq from given join fresh using (seq) where voids is not null)
      select seq from fresh
      """;

  private final List<NewStatement> statements;
  private final Instant stored;
  private final List<UUID> mentioned = new ArrayList<>();
  private final List<Long> mentioning = new ArrayList<>();

  StatementRows(List<NewStatement> batch, Instant stored) {
    // Two batches with the same ids wait for each other; in one order, never for ever.
    this.statements = batch.stream().sorted(Comparator.comparing(NewStatement::id)).toList();
    this.stored = stored;
    statements.forEach(
        statement ->
            keys(statement.mentions())
                .forEach(
                    key -> {
                      mentioned.add(key);
                      mentioning.add(statement.seq());
                    }));
  }

  /**
   * Writes them.
   *
   * @return the numbers of those that were not there
   */
  Set<Long> insert(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      column(insert, 1, "uuid", statements.stream().map(NewStatement::id).toArray());
      column(insert, 2, "bigint", statements.stream().map(NewStatement::seq).toArray());
      column(
          insert,
          3,
          "uuid",
          statements.stream().map(s -> IndexKey.of(s.mentions().verb())).toArray());
      column(
          insert,
          4,
          "uuid",
          statements.stream().map(s -> s.mentions().registration().orElse(null)).toArray());
      column(insert, 5, "uuid", statements.stream().map(s -> s.voids().orElse(null)).toArray());
      column(insert, 6, "text", statements.stream().map(NewStatement::text).toArray(String[]::new));
      column(
          insert, 7, "text", statements.stream().map(NewStatement::added).toArray(String[]::new));
      insert.setObject(8, stored.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      column(insert, 9, "uuid", mentioned.toArray());
      column(insert, 10, "bigint", mentioning.toArray());
      Set<Long> fresh = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          fresh.add(rows.getLong(1));
        }
      }
      return fresh;
    }
  }

  /** Under what a statement is found, beside its verb and its registration. */
  static List<UUID> keys(Mentions mentions) {
    List<UUID> keys = new ArrayList<>();
    roles(mentions.relatedAgents(), mentions.agents(), keys);
    roles(mentions.relatedActivities(), mentions.activities(), keys);
    mentions.definedActivities().forEach(iri -> keys.add(IndexKey.of(iri, Role.DEFINED)));
    return keys;
  }

  private static void roles(Set<String> all, Set<String> direct, List<UUID> keys) {
    for (String text : all) {
      keys.add(IndexKey.of(text, direct.contains(text) ? Role.DIRECT : Role.RELATED));
    }
  }

  private static void column(
      PreparedStatement insert, int position, String type, @Nullable Object[] values)
      throws SQLException {
    Array array = insert.getConnection().createArrayOf(type, values);
    insert.setArray(position, array);
  }
}
