package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of retention, and when they ran. */
@ApplicationScoped
@Transactional
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

  void postpone(Rule rule, Instant due) {
    run(
        "update lrs.retention set due = cast(?2 as timestamptz) where id = ?1",
        rule.id(),
        due.toString());
  }

  /** The number of a run that has done nothing yet. */
  long begin(Rule rule, Instant at) {
    Object id =
        query(
                "insert into lrs.retention_run (rule, purpose, at, removed) values (?1, ?2,"
                    + " cast(?3 as timestamptz), 0) returning id",
                rule.id(),
                rule.purpose(),
                at.toString())
            .getSingleResult();
    return ((Number) id).longValue();
  }

  void add(long run, RetentionCount more) {
    run(
        "update lrs.retention_run set removed = removed + ?2, waiting = waiting + ?3 where id = ?1",
        run,
        more.removed(),
        more.waiting());
  }

  List<RetentionRun> runs() {
    Stream<?> rows =
        ((List<?>)
                query(
                        "select purpose, cast(extract(epoch from at) * 1000 as bigint), removed,"
                            + " waiting from lrs.retention_run order by at desc, id desc"
                            + " limit ?1",
                        MOST_RUNS)
                    .getResultList())
            .stream();
    return rows.map(Object[].class::cast)
        .map(
            row ->
                new RetentionRun(
                    (String) row[0],
                    Instant.ofEpochMilli(((Number) row[1]).longValue()),
                    new RetentionCount(
                        ((Number) row[2]).longValue(), ((Number) row[3]).longValue())))
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
