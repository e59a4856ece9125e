package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Statements in the database. Every writer is in a transaction of its caller's. */
@ApplicationScoped
public class StatementStore {
  /** Longer chains of statements about statements are not followed. */
  private static final int MOST_HOPS = 8;

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  /**
   * Stores those that are not there by their id.
   *
   * @return the sequence numbers of those that were not there
   */
  public Map<UUID, Long> insert(List<NewStatement> batch, Instant stored) {
    List<?> numbers =
        query(
                new Sql()
                    .add("select nextval('lrs.statement_seq') from generate_series(1, ")
                    .number(batch.size())
                    .add(")"))
            .getResultList();
    Map<UUID, Long> seqs = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      seqs.put(batch.get(i).id(), ((Number) numbers.get(i)).longValue());
    }
    // Two batches with the same ids wait for each other; in one order, never for ever.
    List<NewStatement> sorted =
        batch.stream().sorted(Comparator.comparing(NewStatement::id)).toList();
    List<?> inserted = query(insertion(sorted, seqs, stored)).getResultList();
    seqs.keySet().removeIf(id -> !inserted.contains(id.toString()));
    index(batch.stream().filter(s -> seqs.containsKey(s.id())).toList(), seqs);
    return seqs;
  }

  public Optional<StoredStatement> find(UUID id) {
    return statements(new Sql().add("select * from lrs.statement where id = ").uuid(id)).stream()
        .findFirst();
  }

  /** Those whose ids lie from the one to the other, both included. */
  public List<StoredStatement> between(UUID first, UUID last) {
    return statements(
        new Sql()
            .add("select * from lrs.statement where id between ")
            .uuid(first)
            .add(" and ")
            .uuid(last));
  }

  /** Whether another statement took it back. A voiding statement cannot be taken back. */
  public boolean isVoided(UUID id) {
    Sql sql =
        new Sql()
            .add("select 1 from lrs.statement s where s.id = ")
            .uuid(id)
            .add(" and " + SelectionSql.VOIDED);
    return !query(sql).getResultList().isEmpty();
  }

  public List<StoredStatement> select(Selection selection) {
    return statements(SelectionSql.of(selection));
  }

  private static Sql insertion(List<NewStatement> batch, Map<UUID, Long> seqs, Instant stored) {
    Sql sql =
        new Sql()
            .add(
                "insert into lrs.statement (seq, id, stored, payload, added, verb, registration,"
                    + " refers_to, voids) values ");
    String separator = "";
    for (NewStatement statement : batch) {
      sql.add(separator)
          .add("(")
          .number(seqs.getOrDefault(statement.id(), 0L))
          .add(", ")
          .uuid(statement.id())
          .add(", ")
          .instant(stored)
          .add(", ")
          .text(statement.text())
          .add(", ")
          .text(statement.added())
          .add(", ")
          .uuid(IndexKey.of(statement.mentions().verb()))
          .add(", ")
          .uuid(statement.mentions().registration())
          .add(", ")
          .uuid(statement.mentions().refersTo())
          .add(", ")
          .uuid(statement.voids())
          .add(")");
      separator = ", ";
    }
    return sql.add(" on conflict (id) do nothing returning cast(id as text)");
  }

  private void index(List<NewStatement> statements, Map<UUID, Long> seqs) {
    mentions(
        "lrs.statement_agent",
        statements,
        seqs,
        s -> s.mentions().relatedAgents(),
        List.of(s -> s.mentions().agents()));
    mentions(
        "lrs.statement_activity",
        statements,
        seqs,
        s -> s.mentions().relatedActivities(),
        List.of(s -> s.mentions().activities(), s -> s.mentions().definedActivities()));
    references(statements, seqs);
  }

  private void mentions(
      String table,
      List<NewStatement> statements,
      Map<UUID, Long> seqs,
      Function<NewStatement, Set<String>> all,
      List<Function<NewStatement, Set<String>>> flags) {
    List<UUID> keys = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<List<Boolean>> flagged =
        flags.stream().map(f -> (List<Boolean>) new ArrayList<Boolean>()).toList();
    for (NewStatement statement : statements) {
      for (String mentioned : all.apply(statement)) {
        keys.add(IndexKey.of(mentioned));
        numbers.add(seqs.getOrDefault(statement.id(), 0L));
        for (int i = 0; i < flags.size(); i++) {
          flagged.get(i).add(flags.get(i).apply(statement).contains(mentioned));
        }
      }
    }
    if (!keys.isEmpty()) {
      Sql sql =
          new Sql()
              .add("insert into " + table + " select * from unnest(")
              .array("uuid", keys)
              .add(", ")
              .array("bigint", numbers);
      flagged.forEach(flag -> sql.add(", ").array("boolean", flag));
      run(sql.add(")"));
    }
  }

  private void references(List<NewStatement> statements, Map<UUID, Long> seqs) {
    List<Long> sources =
        statements.stream()
            .filter(s -> s.mentions().refersTo().isPresent())
            .map(s -> seqs.getOrDefault(s.id(), 0L))
            .toList();
    if (sources.isEmpty()) {
      return;
    }
    query(
            new Sql()
                .add(
                    "insert into lrs.reference select seq, refers_to, 1 from lrs.statement"
                        + " where seq = any(")
                .array("bigint", sources)
                .add(")"))
        .executeUpdate();
    Sql follow =
        new Sql()
            .add(
                "insert into lrs.reference select a.source, b.target, min(a.hops + b.hops)"
                    + " from lrs.reference a join lrs.statement m on m.id = a.target"
                    + " join lrs.reference b on b.source = m.seq where a.hops + b.hops <= ")
            .number(MOST_HOPS)
            .add(" and (a.source = any(")
            .array("bigint", sources)
            .add(") or b.source = any(")
            .array("bigint", sources)
            .add(")) group by a.source, b.target on conflict do nothing");
    int rounds = 0;
    while (query(follow).executeUpdate() > 0 && rounds < MOST_HOPS) {
      rounds++;
    }
  }

  /** Rows of columns, or of the one column. */
  List<?> rows(Sql sql) {
    return query(sql).getResultList();
  }

  /** How many rows it changed. */
  int run(Sql sql) {
    return query(sql).executeUpdate();
  }

  @SuppressWarnings("unchecked") // JPA has no typed native query.
  List<StoredStatement> statements(Sql sql) {
    Query query = entities.createNativeQuery(sql.text(), StoredStatement.class);
    return bind(query, sql).getResultList();
  }

  private Query query(Sql sql) {
    return bind(entities.createNativeQuery(sql.text()), sql);
  }

  private static Query bind(Query query, Sql sql) {
    for (int i = 0; i < sql.parameters().size(); i++) {
      query.setParameter(i + 1, sql.parameters().get(i));
    }
    return query;
  }
}
