package org.ridealong.lrs.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.store.IndexKey.Role;

/**
 * Turns a selection into SQL. A statement is found by what it says, or by what the statement says
 * that it refers to; each way walks an index in the order of the answer and stops at the limit.
 */
final class SelectionSql {
  static final String VOIDED =
      "s.voids is null and exists (select 1 from lrs.voiding v where v.id = s.id)";

  private static final String COLUMNS = "s.seq, s.stored, s.payload, s.added";

  private final Selection selection;
  private final boolean voided;
  private final Sql sql = new Sql();

  private SelectionSql(Selection selection, boolean voided) {
    this.selection = selection;
    this.voided = voided;
  }

  static Sql of(Selection selection) {
    return new SelectionSql(selection, false).build();
  }

  static Sql ofVoided(Selection selection) {
    return new SelectionSql(selection, true).build();
  }

  private Sql build() {
    Selection.Match match = selection.match();
    List<UUID> agents = keys(match.agent(), match.relatedAgents());
    List<UUID> activities = keys(match.activity(), match.relatedActivities());
    // The walk is along one key's mentions at a time; the other, if any, is looked up on the way.
    List<UUID> walked = agents.isEmpty() ? activities : agents;
    List<UUID> lookedUp = agents.isEmpty() ? List.of() : activities;
    sql.add(
        match.everything()
            ? "select " + COLUMNS + " from ("
            : "select distinct on (s.stored, s.seq) " + COLUMNS + " from (");
    if (walked.isEmpty()) {
      saying(Optional.empty(), lookedUp);
    }
    String separator = "";
    for (UUID key : walked) {
      sql.add(separator);
      saying(Optional.of(key), lookedUp);
      separator = " union all ";
    }
    if (!match.everything()) {
      sql.add(" union all ");
      referring(walked, lookedUp);
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
  private void saying(Optional<UUID> key, List<UUID> alsoMentioned) {
    String walk = key.isPresent() ? "m." : "s.";
    sql.add("(select " + COLUMNS + " from ");
    key.ifPresent(k -> sql.add("lrs.mention m join "));
    sql.add("lrs.statement s");
    key.ifPresent(k -> sql.add(" on s.stored = m.stored and s.seq = m.seq"));
    sql.add(" where true");
    key.ifPresent(k -> and("m.key = ").uuid(k));
    match("s");
    mentions("s", alsoMentioned);
    window("s.");
    key.ifPresent(k -> window("m."));
    readable();
    inOrder(walk);
    sql.add(")");
  }

  /** Statements about a statement that says it; few, so PostgreSQL may begin at either end. */
  private void referring(List<UUID> mentioned, List<UUID> alsoMentioned) {
    sql.add("(select distinct on (r.stored, r.seq) " + COLUMNS + " from lrs.reference r")
        .add(" join lrs.statement_id i on i.id = r.target")
        .add(" join lrs.statement t on t.stored = i.stored and t.seq = i.seq")
        .add(" join lrs.statement s on s.stored = r.stored and s.seq = r.seq");
    if (!mentioned.isEmpty()) {
      sql.add(" join lrs.mention m on m.stored = i.stored and m.seq = i.seq and m.key = any(")
          .array("uuid", mentioned)
          .add(")");
    }
    sql.add(" where true");
    match("t");
    mentions("t", alsoMentioned);
    window("r.");
    readable();
    inOrder("r.");
    sql.add(")");
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

  /** Said of every table that has the time: PostgreSQL carries only equality from one to others. */
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
        .add(" limit ")
        .number(selection.limit());
  }

  private Sql and(String condition) {
    return sql.add(" and ").add(condition);
  }
}
