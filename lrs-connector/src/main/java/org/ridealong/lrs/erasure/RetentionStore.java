package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.store.Columns;
import org.ridealong.lrs.store.SqlStore;

/** Rules of retention, and when they ran. */
@ApplicationScoped
@Transactional
class RetentionStore {
  private static final int MOST_RUNS = 100;
  private static final String RULES =
      "select id, purpose, verb, activity, months from lrs.retention ";

  @Inject SqlStore sql;

  List<Rule> all() {
    return rules(RULES + "order by id");
  }

  Optional<Rule> find(int id) {
    return rules(RULES + "where id = ?1", id).stream().findFirst();
  }

  int add(Rule rule, Instant now) {
    return sql.column(
            "insert into lrs.retention (purpose, verb, activity, months, created, due) values"
                + " (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?5 as timestamptz)"
                + " + interval '1 day') returning id",
            rule.purpose(),
            rule.verb().orElse(""),
            rule.activity().orElse(""),
            rule.months(),
            now.toString())
        .mapToInt(id -> (int) Columns.number(id))
        .findFirst()
        .orElseThrow();
  }

  void remove(int id) {
    sql.run("delete from lrs.retention where id = ?1", id);
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
    sql.run(
        "update lrs.retention set due = cast(?2 as timestamptz) where id = ?1",
        rule.id(),
        due.toString());
  }

  /** The number of a run that has done nothing yet. */
  long begin(Rule rule, Instant at) {
    return sql.column(
            "insert into lrs.retention_run (rule, purpose, at, removed) values (?1, ?2,"
                + " cast(?3 as timestamptz), 0) returning id",
            rule.id(),
            rule.purpose(),
            at.toString())
        .mapToLong(Columns::number)
        .findFirst()
        .orElseThrow();
  }

  void add(long run, RetentionCount more) {
    sql.run(
        "update lrs.retention_run set removed = removed + ?2, waiting = waiting + ?3 where id = ?1",
        run,
        more.removed(),
        more.waiting());
  }

  List<RetentionRun> runs() {
    return sql.rows(
            "select purpose, "
                + Columns.ms("at")
                + ", removed, waiting from lrs.retention_run order by at desc, id desc limit ?1",
            MOST_RUNS)
        .map(
            row ->
                new RetentionRun(
                    Columns.text(row[0]),
                    Columns.instant(row[1]).orElseThrow(),
                    new RetentionCount(Columns.number(row[2]), Columns.number(row[3]))))
        .toList();
  }

  private List<Rule> rules(String text, Object... parameters) {
    return sql.rows(text, parameters)
        .map(
            row ->
                new Rule(
                    (int) Columns.number(row[0]),
                    Columns.text(row[1]),
                    Optional.of(Columns.text(row[2])).filter(verb -> !verb.isEmpty()),
                    Optional.of(Columns.text(row[3])).filter(activity -> !activity.isEmpty()),
                    (int) Columns.number(row[4])))
        .toList();
  }
}
