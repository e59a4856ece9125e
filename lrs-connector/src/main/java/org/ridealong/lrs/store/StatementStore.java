package org.ridealong.lrs.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.statement.StatementRules;

/** Statements in the database. Every writer is in a transaction of its caller's. */
@ApplicationScoped
public class StatementStore {
  /** Longer chains of statements about statements are not followed. */
  private static final int MOST_HOPS = 8;

  /** The id says in which month to look. */
  private static final String BY_ID =
      "select s.* from lrs.statement_id i"
          + " join lrs.statement s on s.stored = i.stored and s.seq = i.seq";

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  @Resource(lookup = "jdbc/ridealong")
  DataSource dataSource;

  /**
   * Stores those that are not there by their id.
   *
   * @return the numbers of those that were not there
   */
  public Set<Long> insert(List<NewStatement> batch, Instant stored) {
    Set<Long> fresh;
    try (Connection connection = dataSource.getConnection()) {
      fresh = new StatementRows(batch, stored).insert(connection);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    references(batch.stream().filter(s -> fresh.contains(s.seq())).toList(), stored);
    return fresh;
  }

  public Optional<StoredStatement> find(UUID id) {
    return statements(new Sql().add(BY_ID + " where i.id = ").uuid(id)).stream().findFirst();
  }

  /** Those whose ids lie from the one to the other, both included. */
  public List<StoredStatement> between(UUID first, UUID last) {
    return statements(
        new Sql().add(BY_ID + " where i.id between ").uuid(first).add(" and ").uuid(last));
  }

  /** Whether another statement took it back. A voiding statement cannot be taken back. */
  public boolean isVoided(UUID id) {
    Sql sql =
        new Sql()
            .add(
                "select 1 from lrs.statement_id i join lrs.statement s"
                    + " on s.stored = i.stored and s.seq = i.seq where i.id = ")
            .uuid(id)
            .add(" and " + SelectionSql.VOIDED);
    return !query(sql).getResultList().isEmpty();
  }

  public List<StoredStatement> select(Selection selection) {
    return statements(SelectionSql.of(selection, isAboutFew(selection)));
  }

  /** Of those that were taken back. */
  public List<StoredStatement> selectVoided(Selection selection) {
    return statements(SelectionSql.ofVoided(selection, isAboutFew(selection)));
  }

  private boolean isAboutFew(Selection selection) {
    return !selection.match().everything() && !rows(SelectionSql.few(selection)).isEmpty();
  }

  /** The statements that take it back, whether that has an effect or not. */
  public List<UUID> voiders(UUID id) {
    return statements(
            new Sql()
                .add("select s.* from lrs.voiding v join lrs.statement s on s.seq = v.seq")
                .add(" where v.id = ")
                .uuid(id)
                .add(" order by s.seq"))
        .stream()
        .map(StoredStatement::id)
        .toList();
  }

  /** Those with these numbers that are there, in any order. */
  public List<StoredStatement> bySeq(Collection<Long> seqs) {
    return seqs.isEmpty()
        ? List.of()
        : statements(
            new Sql()
                .add("select * from lrs.statement where seq = any(")
                .array("bigint", List.copyOf(seqs))
                .add(")"));
  }

  /** The next ones, in the order in which they were stored; none stored later than until. */
  public List<StoredStatement> after(Cursor position, Instant until, int most) {
    return statements(
        new Sql()
            .add("select * from lrs.statement s where (s.stored, s.seq) > (")
            .instant(position.stored())
            .add(", ")
            .number(position.seq())
            .add(") and s.stored >= ")
            .instant(position.stored())
            .add(" and s.stored <= ")
            .instant(until)
            .add(" order by s.stored, s.seq limit ")
            .number(most));
  }

  /**
   * Takes statements out for good, with all that is indexed of them; not the data of their
   * attachments, which others may have too, nor what waits for another LRS. What they took back
   * stays taken back.
   *
   * @return how many were there
   */
  public int delete(List<StoredStatement> statements) {
    List<UUID> keys = new ArrayList<>();
    List<Long> mentioning = new ArrayList<>();
    List<UUID> voidedOrVoiding = new ArrayList<>();
    for (StoredStatement statement : statements) {
      ObjectNode complete = statement.complete();
      Mentions mentions = Mentions.of(complete);
      for (UUID key : StatementRows.keys(mentions)) {
        keys.add(key);
        mentioning.add(statement.seq());
      }
      voidedOrVoiding.add(statement.id());
      if (StatementRules.isVoiding(complete)) {
        mentions.refersTo().ifPresent(voidedOrVoiding::add);
      }
    }
    List<Long> seqs = statements.stream().map(StoredStatement::seq).toList();
    run(
        new Sql()
            .add("delete from lrs.mention m using unnest(")
            .array("uuid", keys)
            .add(", ")
            .array("bigint", mentioning)
            .add(") g (key, seq), lrs.statement s where s.seq = g.seq")
            .add(" and m.key = g.key and m.stored = s.stored and m.seq = g.seq"));
    deleteOf(seqs, "reference g", "g.stored = s.stored and g.seq = s.seq");
    deleteOf(seqs, "statement_attachment g", "g.seq = s.seq");
    deleteOf(seqs, "statement_id g", "g.id = s.id");
    int deleted =
        run(
            new Sql()
                .add("delete from lrs.statement where seq = any(")
                .array("bigint", seqs)
                .add(")"));
    forgetVoidings(voidedOrVoiding);
    return deleted;
  }

  /** Of which neither the statement that was taken back is there nor the one that did it. */
  private void forgetVoidings(List<UUID> ids) {
    run(
        new Sql()
            .add("delete from lrs.voiding v where v.id = any(")
            .array("uuid", ids)
            .add(") and not exists (select 1 from lrs.statement_id i where i.id = v.id)")
            .add(" and not exists (select 1 from lrs.statement s where s.seq = v.seq)"));
  }

  private void deleteOf(List<Long> seqs, String rows, String condition) {
    run(
        new Sql()
            .add("delete from lrs." + rows + " using lrs.statement s where " + condition)
            .add(" and s.seq = any(")
            .array("bigint", seqs)
            .add(")"));
  }

  private void references(List<NewStatement> statements, Instant stored) {
    List<NewStatement> referring =
        statements.stream().filter(s -> s.mentions().refersTo().isPresent()).toList();
    if (referring.isEmpty()) {
      return;
    }
    List<Long> sources = referring.stream().map(NewStatement::seq).toList();
    run(
        new Sql()
            .add("insert into lrs.reference (seq, stored, target, hops) select seq, ")
            .instant(stored)
            .add(", target, 1 from unnest(")
            .array("bigint", sources)
            .add(", ")
            .array(
                "uuid", referring.stream().flatMap(s -> s.mentions().refersTo().stream()).toList())
            .add(") as r (seq, target)"));
    Sql follow =
        new Sql()
            .add(
                "insert into lrs.reference (seq, stored, target, hops)"
                    + " select a.seq, a.stored, b.target, min(a.hops + b.hops)"
                    + " from lrs.reference a join lrs.statement_id m on m.id = a.target"
                    + " join lrs.reference b on b.stored = m.stored and b.seq = m.seq"
                    + " where a.hops + b.hops <= ")
            .number(MOST_HOPS)
            .add(" and (a.seq = any(")
            .array("bigint", sources)
            .add(") or b.seq = any(")
            .array("bigint", sources)
            .add(")) group by a.seq, a.stored, b.target on conflict do nothing");
    int rounds = 0;
    while (run(follow) > 0 && rounds < MOST_HOPS) {
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
