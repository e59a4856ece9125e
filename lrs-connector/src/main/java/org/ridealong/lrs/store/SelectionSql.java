package org.ridealong.lrs.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.store.IndexKey.Role;

/**
 * Turns a selection into SQL. A statement is found by what it says, or by what the statement says
 * that it refers to; each way walks an index in the order of the answer and stops at the limit.
 *
 * <p>PostgreSQL takes the two columns by which rows are joined for independent of each other, so it
 * expects next to nothing of a join and would read a whole month to make it. Hence the lateral
 * subqueries, which {@code offset 0} keeps apart: they are looked up one by one.
 */
final class SelectionSql {
  static final String VOIDED =
      "s.voids is null and exists (select 1 from lrs.voiding v where v.id = s.id)";

  private static final String COLUMNS = "s.seq, s.stored, s.payload, s.added";
  private static final int FEW = 500;

  private final Selection selection;
  private final List<UUID> walked;
  private final List<UUID> lookedUp;
  private final boolean voided;
  private final Sql sql = new Sql();

  private SelectionSql(Selection selection, boolean voided) {
    Selection.Match match = selection.match();
    List<UUID> agents = keys(match.agent(), match.relatedAgents());
    List<UUID> activities = keys(match.activity(), match.relatedActivities());
    this.selection = selection;
    // The walk is along one key's mentions at a time; the other, if any, is looked up on the way.
    this.walked = agents.isEmpty() ? activities : agents;
    this.lookedUp = agents.isEmpty() ? List.of() : activities;
    this.voided = voided;
  }

  /**
   * @param few whether few statements say it themselves
   */
  static Sql of(Selection selection, boolean few) {
    return new SelectionSql(selection, false).build(few);
  }

  static Sql ofVoided(Selection selection, boolean few) {
    return new SelectionSql(selection, true).build(few);
  }

  /** One row if few statements say it themselves, else none. */
  static Sql few(Selection selection) {
    SelectionSql asked = new SelectionSql(selection, false);
    Optional<UUID> registration = selection.match().registration();
    if (registration.isEmpty() && asked.walked.isEmpty()) {
      return new Sql().add("select 1 where false");
    }
    Sql sql = new Sql().add("select 1 from (select 1 from lrs.");
    if (registration.isPresent()) {
      sql.add("statement where registration = ").uuid(registration);
    } else {
      sql.add("mention where key = any(").array("uuid", asked.walked).add(")");
    }
    return sql.add(" limit " + (FEW + 1) + ") m having count(*) <= " + FEW);
  }

  private Sql build(boolean few) {
    boolean everything = selection.match().everything();
    sql.add(
        everything
            ? "select " + COLUMNS + " from ("
            : "select distinct on (s.stored, s.seq) " + COLUMNS + " from (");
    if (walked.isEmpty()) {
      saying();
    }
    String separator = "";
    for (UUID key : walked) {
      sql.add(separator);
      saying(key);
      separator = " union all ";
    }
    if (!everything) {
      sql.add(" union all ");
      if (few) {
        referringToFew();
      } else {
        referringToMany();
      }
    }
    sql.add(") s");
    inOrder("s.");
    return sql;
  }

  private static List<UUID> keys(Optional<String> value, boolean related) {
    List<Role> roles = related ? List.of(Role.DIRECT, Role.RELATED) : List.of(Role.DIRECT);
    return value.stream().flatMap(v -> roles.stream().map(role -> IndexKey.of(v, role))).toList();
  }

  /** Statements that say it themselves. */
  private void saying() {
    sql.add("(select " + COLUMNS + " from lrs.statement s where true");
    match("s");
    window("s.");
    readable();
    inOrder("s.");
    sql.add(")");
  }

  /** Those that mention this. */
  private void saying(UUID key) {
    sql.add("(select " + COLUMNS + " from lrs.mention m cross join lateral (");
    at("s", COLUMNS, "m");
    match("s");
    mentions("s", lookedUp);
    readable();
    sql.add(" offset 0) s where m.key = ").uuid(key);
    window("m.");
    inOrder("m.");
    sql.add(")");
  }

  /** Statements about a statement that says it: for each that does, those about it. */
  private void referringToFew() {
    referring();
    sql.add(" from (");
    if (walked.isEmpty() || selection.match().registration().isPresent()) {
      sql.add("select t.id from lrs.statement t where true");
      match("t");
      mentions("t", walked);
      mentions("t", lookedUp);
    } else {
      sql.add("select t.id from lrs.mention m cross join lateral (");
      at("t", "t.id", "m");
      match("t");
      mentions("t", lookedUp);
      sql.add(" offset 0) t where m.key = any(").array("uuid", walked).add(")");
    }
    sql.add(") t cross join lateral (select r.stored, r.seq from lrs.reference r")
        .add(" where r.target = t.id");
    window("r.");
    sql.add(" offset 0) r cross join lateral (");
    source();
    sql.add(" offset 0) s");
    inOrder("r.");
    sql.add(")");
  }

  /** The same where many say it: for each statement about another, whether that one does. */
  private void referringToMany() {
    referring();
    sql.add(" from lrs.reference r cross join lateral (");
    source();
    sql.add(" offset 0) s where exists (select 1 from lrs.statement_id i cross join lateral (");
    at("t", "1", "i");
    match("t");
    mentions("t", walked);
    mentions("t", lookedUp);
    sql.add(" offset 0) t where i.id = r.target offset 0)");
    window("r.");
    inOrder("r.");
    sql.add(")");
  }

  private void referring() {
    sql.add("(select distinct on (r.stored, r.seq) " + COLUMNS);
  }

  private void source() {
    at("s", COLUMNS, "r");
    readable();
  }

  /** The statement at the place that another table names. */
  private void at(String table, String columns, String other) {
    sql.add("select " + columns + " from lrs.statement " + table)
        .add(" where " + table + ".stored = " + other + ".stored")
        .add(" and " + table + ".seq = " + other + ".seq");
  }

  private void match(String table) {
    Selection.Match match = selection.match();
    match.verb().ifPresent(v -> and(table + ".verb = ").uuid(IndexKey.of(v)));
    match.registration().ifPresent(r -> and(table + ".registration = ").uuid(r));
  }

  private void mentions(String table, List<UUID> keys) {
    if (!keys.isEmpty()) {
      and("exists (select 1 from lrs.mention x where x.stored = " + table + ".stored and x.seq = ")
          .add(table + ".seq and x.key = any(")
          .array("uuid", keys)
          // Made into a join, it would be read as a whole.
          .add(") offset 0)");
    }
  }

  private void window(String table) {
    selection.since().ifPresent(since -> and(table + "stored > ").instant(since));
    selection.until().ifPresent(until -> and(table + "stored <= ").instant(until));
    selection.after().ifPresent(after -> behind(after, table));
  }

  private void behind(Cursor after, String table) {
    String side = selection.ascending() ? ">" : "<";
    and("(" + table + "stored, " + table + "seq) " + side + " (")
        .instant(after.stored())
        .add(", ")
        .number(after.seq())
        .add(")");
    // The months are told by this.
    and(table + "stored " + side + "= ").instant(after.stored());
  }

  private void readable() {
    selection
        .owner()
        .ifPresent(
            owner -> {
              mentions("s", keys(Optional.of(owner.agent()), !owner.direct()));
              owner.registration().ifPresent(r -> and("s.registration = ").uuid(r));
            });
    and((voided ? "(" : "not (") + VOIDED + ")");
  }

  private void inOrder(String table) {
    String direction = selection.ascending() ? " asc" : " desc";
    sql.add(" order by " + table + "stored" + direction + ", " + table + "seq" + direction)
        // A parameter PostgreSQL would take for a tenth of all, and plan each page anew.
        .add(" limit " + selection.limit());
  }

  private Sql and(String condition) {
    return sql.add(" and ").add(condition);
  }
}
