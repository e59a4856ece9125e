package org.ridealong.lrs.store;

/**
 * Turns a selection into SQL. A statement is found by what it says, or by what the statement says
 * that it refers to; each way walks an index in the order of the answer and stops at the limit.
 */
final class SelectionSql {
  static final String VOIDED =
      "s.voids is null and exists (select 1 from lrs.statement v where v.voids = s.id)";

  private final Selection selection;
  private final Sql sql = new Sql();

  private SelectionSql(Selection selection) {
    this.selection = selection;
  }

  static Sql of(Selection selection) {
    return new SelectionSql(selection).build();
  }

  private Sql build() {
    sql.add("with hit (stored, seq) as ((select s.stored, s.seq from lrs.statement s where true");
    match("s");
    window();
    sql.add(")");
    if (!selection.match().everything()) {
      sql.add(
          " union (select distinct s.stored, s.seq from lrs.reference r"
              + " join lrs.statement t on t.id = r.target"
              + " join lrs.statement s on s.seq = r.source where true");
      match("t");
      window();
      sql.add(")");
    }
    sql.add(") select s.* from hit join lrs.statement s on s.seq = hit.seq");
    return orderAndLimit();
  }

  private void match(String table) {
    Selection.Match match = selection.match();
    match.verb().ifPresent(v -> and(table + ".verb = ").uuid(IndexKey.of(v)));
    match.registration().ifPresent(r -> and(table + ".registration = ").uuid(r));
    match
        .agent()
        .ifPresent(a -> mentioned("statement_agent", "agent", table, a, match.relatedAgents()));
    match
        .activity()
        .ifPresent(
            a -> mentioned("statement_activity", "activity", table, a, match.relatedActivities()));
  }

  private void mentioned(String index, String column, String table, String value, boolean related) {
    and(table + ".seq in (select i.seq from lrs." + index + " i where i." + column + " = ")
        .uuid(IndexKey.of(value))
        .add(related ? ")" : " and i.direct)");
  }

  private void window() {
    selection.since().ifPresent(since -> and("s.stored > ").instant(since));
    selection.until().ifPresent(until -> and("s.stored <= ").instant(until));
    selection
        .after()
        .ifPresent(
            after ->
                and("(s.stored, s.seq) " + (selection.ascending() ? ">" : "<") + " (")
                    .instant(after.stored())
                    .add(", ")
                    .number(after.seq())
                    .add(")"));
    selection
        .owner()
        .ifPresent(
            owner -> {
              mentioned("statement_agent", "agent", "s", owner.actor(), false);
              and("s.registration = ").uuid(owner.registration());
            });
    and("not (" + VOIDED + ")");
    orderAndLimit();
  }

  private Sql orderAndLimit() {
    String direction = selection.ascending() ? "asc" : "desc";
    return sql.add(" order by s.stored " + direction + ", s.seq " + direction + " limit ")
        .number(selection.limit());
  }

  private Sql and(String condition) {
    return sql.add(" and ").add(condition);
  }
}
