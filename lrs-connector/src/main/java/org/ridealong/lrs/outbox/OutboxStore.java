package org.ridealong.lrs.outbox;

import static org.ridealong.lrs.store.Columns.array;
import static org.ridealong.lrs.store.Columns.number;
import static org.ridealong.lrs.store.Columns.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.store.Columns;
import org.ridealong.lrs.store.SqlStore;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;

/** The outbox in the database. */
@ApplicationScoped
@Transactional
public class OutboxStore {
  private static final String OURS = " where target = ?1 and seq = ?2 and version = ?3";

  @Inject SqlStore sql;
  @Inject StatementStore statements;

  /** Leaves out targets that are gone, and what a target has or is to get already. */
  @Transactional(Transactional.TxType.MANDATORY)
  void append(List<NewEntry> entries, Instant due) {
    sql.run(
        "insert into lrs.outbox (target, seq, lane, stored, due)"
            + " select n.target, n.seq, n.lane, n.stored, cast(?5 as timestamptz)"
            + " from unnest(cast(?1 as integer[]), cast(?2 as bigint[]), cast(?3 as uuid[]),"
            + " cast(?4 as timestamptz[])) n (target, seq, lane, stored)"
            + " join lrs.target t on t.id = n.target and t.removed is null"
            + " where not exists (select 1 from lrs.forwarded f"
            + " where f.seq = n.seq and f.target = n.target) on conflict do nothing",
        list(entries, NewEntry::target),
        list(entries, NewEntry::seq),
        list(entries, NewEntry::lane),
        list(entries, NewEntry::stored),
        due.toString());
  }

  /**
   * Takes entries that are due, oldest first, but none of a lane of which an older one is elsewhere
   * or has to wait. They fall due again after the lease, so what a dying node had taken is not
   * lost. Whoever calls holds the target, so that two nodes cannot divide a lane.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Entry> claim(int target, int most, Instant now, Duration lease) {
    List<@Nullable Object[]> rows =
        sql.rows(
                "with due as materialized (select o.seq from lrs.outbox o"
                    + " where o.target = ?1 and o.refused is null"
                    + " and o.due <= cast(?2 as timestamptz) and not exists"
                    + " (select 1 from lrs.outbox e where e.target = o.target and e.lane = o.lane"
                    + " and e.seq < o.seq and e.refused is null"
                    + " and e.due > cast(?2 as timestamptz))"
                    + " order by o.seq limit ?4 for update skip locked)"
                    + " update lrs.outbox c set version = version + 1,"
                    + " due = cast(?3 as timestamptz) from due"
                    + " where c.target = ?1 and c.seq = due.seq"
                    + " returning c.seq, cast(c.lane as text), c.version, c.attempts",
                target,
                now.toString(),
                now.plus(lease).toString(),
                most)
            .toList();
    List<Long> seqs = rows.stream().map(row -> number(row[0])).toList();
    Map<Long, StoredStatement> bySeq =
        statements.bySeq(seqs).stream()
            .collect(Collectors.toMap(StoredStatement::seq, Function.identity()));
    List<Entry> entries = new ArrayList<>();
    for (@Nullable Object[] row : rows) {
      StoredStatement statement = bySeq.get(number(row[0]));
      if (statement == null) {
        forget(target, number(row[0]));
      } else {
        UUID lane = UUID.fromString(text(row[1]));
        entries.add(new Entry(statement, target, lane, number(row[2]), (int) number(row[3])));
      }
    }
    entries.sort(Comparator.comparingLong(entry -> entry.statement().seq()));
    return entries;
  }

  /** Its month was detached, or it was deleted by hand: there is nothing left to send. */
  private void forget(int target, long seq) {
    sql.run("delete from lrs.outbox where target = ?1 and seq = ?2", target, seq);
  }

  /** Those of these that are in line for some target, or that one refused and nobody gave up. */
  Set<Long> inLine(Collection<Long> seqs) {
    return sql.column(
            "select distinct seq from lrs.outbox where seq = any(cast(?1 as bigint[]))",
            array(seqs))
        .map(Columns::number)
        .collect(Collectors.toSet());
  }

  /** The target has them. */
  public void done(List<Entry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    int target = entries.get(0).target();
    waitForRemovals();
    sql.run(
        "with sent as (delete from lrs.outbox o using unnest(cast(?2 as bigint[]),"
            + " cast(?3 as bigint[])) n (seq, version)"
            + " where o.target = ?1 and o.seq = n.seq and o.version = n.version"
            + " returning o.target, o.seq), noted as (insert into lrs.forwarded"
            + " select target, seq, cast(?4 as timestamptz) from sent on conflict do nothing)"
            + " insert into lrs.forwarded_tally as t"
            + " select ?1, date_trunc('minute', cast(?4 as timestamptz)), count(*) from sent"
            + " having count(*) > 0 on conflict (target, minute) do update"
            + " set statements = t.statements + excluded.statements",
        target,
        list(entries, entry -> entry.statement().seq()),
        list(entries, Entry::version),
        now.toString());
  }

  /** This node is still at them: they fall due again no sooner than then. */
  public void keep(List<Entry> entries, Instant due) {
    waitForRemovals();
    for (Entry entry : entries) {
      ours("update lrs.outbox set due = cast(?4 as timestamptz)" + OURS, entry, due.toString());
    }
  }

  /** Given back untried. */
  public void back(List<Entry> entries, Instant now) {
    keep(entries, now);
  }

  /** It alone made the target fail, and is tried again then. */
  public void later(Entry entry, Instant due) {
    ours(
        "update lrs.outbox set attempts = attempts + 1, due = cast(?4 as timestamptz)" + OURS,
        entry,
        due.toString());
  }

  /** The target will never have it; its words stay for somebody to read. */
  public void setAside(Entry entry, String words, Instant now) {
    ours(
        "update lrs.outbox set refused = cast(?4 as text), refused_at = cast(?5 as timestamptz)"
            + OURS,
        entry,
        words.replace("\0", ""),
        now.toString());
  }

  /**
   * Who takes statements away holds the targets and deletes entries in an order of its own. Whoever
   * changes more than one comes before it or after it, else the two could wait for each other.
   */
  private void waitForRemovals() {
    sql.run("lock table lrs.target in row share mode");
  }

  private void ours(String text, Entry entry, Object... more) {
    Object[] parameters = new Object[more.length + 3];
    parameters[0] = entry.target();
    parameters[1] = entry.statement().seq();
    parameters[2] = entry.version();
    System.arraycopy(more, 0, parameters, 3, more.length);
    sql.run(text, parameters);
  }

  private static <T> String list(List<T> values, Function<T, Object> part) {
    return array(values.stream().map(part).toList());
  }
}
