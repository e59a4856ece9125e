package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of retention, and when they ran. */
@ApplicationScoped
class RetentionStore {
  private static final int MOST_RUNS = 100;
  private static final String RULES =
      "select id, purpose, verb, activity, months from lrs.retention ";

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  List<Rule> all() {
    return rules(RULES + "order by id");
  }

  Optional<Rule> find(int id) {
    return rules(RULES + "where id = ?1", id).stream().findFirst();
  }

  int add(Rule rule, Instant now) {
    Object id =
        query(
                "insert into lrs.retention (purpose, verb, activity, months, created, due) values"
                    + " (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?5 as timestamptz)"
                    + " + interval '1 day') returning id",
                rule.purpose(),
                rule.verb().orElse(""),
                rule.activity().orElse(""),
                rule.months(),
                now.toString())
            .getSingleResult();
    return ((Number) id).intValue();
  }

  void remove(int id) {
    run("delete from lrs.retention where id = ?1", id);
  }

  /** A rule whose day has come, for the node that asks first; it is due again then. */
  Optional<Rule> claim(Instant now, Instant next) {
    return rules(
            "update lrs.retention set due = cast(?2 as timestamptz) where id = (select id"
                + " from lrs.retention where due <= cast(?1 as timestamptz) order by due limit 1"
                + " for update skip locked) returning id, purpose, verb, activity, months",
            now.toString(),
            next.toString())
        .stream()
        .findFirst();
  }

  /** Those of these that still wait for another LRS. */
  Set<Long> waiting(Collection<Long> seqs) {
    String array = seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    Set<Long> waiting = new HashSet<>();
    List<?> found =
        query(
                "select distinct seq from lrs.outbox where refused is null"
                    + " and seq = any(cast(?1 as bigint[]))",
                array)
            .getResultList();
    found.forEach(seq -> waiting.add(((Number) seq).longValue()));
    return waiting;
  }

  void ran(Rule rule, Instant at, long removed) {
    run(
        "insert into lrs.retention_run values (?1, ?2, cast(?3 as timestamptz), ?4)",
        rule.id(),
        rule.purpose(),
        at.toString(),
        removed);
  }

  List<RetentionRun> runs() {
    Stream<?> rows =
        ((List<?>)
                query(
                        "select purpose, cast(extract(epoch from at) * 1000 as bigint), removed"
                            + " from lrs.retention_run order by at desc limit ?1",
                        MOST_RUNS)
                    .getResultList())
            .stream();
    return rows.map(Object[].class::cast)
        .map(
            row ->
                new RetentionRun(
                    (String) row[0],
                    Instant.ofEpochMilli(((Number) row[1]).longValue()),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  private List<Rule> rules(String sql, Object... parameters) {
    Stream<?> rows = ((List<?>) query(sql, parameters).getResultList()).stream();
    return rows.map(Object[].class::cast)
        .map(
            row ->
                new Rule(
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    Optional.of((String) row[2]).filter(verb -> !verb.isEmpty()),
                    Optional.of((String) row[3]).filter(activity -> !activity.isEmpty()),
                    ((Number) row[4]).intValue()))
        .toList();
  }

  private void run(String sql, Object... parameters) {
    query(sql, parameters).executeUpdate();
  }

  private Query query(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
