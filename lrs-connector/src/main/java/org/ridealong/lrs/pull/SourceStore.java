package org.ridealong.lrs.pull;

import static org.ridealong.lrs.store.Columns.instant;
import static org.ridealong.lrs.store.Columns.ms;
import static org.ridealong.lrs.store.Columns.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.store.SqlStore;

/** Sources in the database. */
@ApplicationScoped
@Transactional
class SourceStore {
  private static final String OURS = " where id = ?1 and turn = ?2";

  @Inject SqlStore sql;

  void ensure(String place, Instant now) {
    sql.run(
        "insert into lrs.source (place, due) values (?1, cast(?2 as timestamptz))"
            + " on conflict do nothing",
        place,
        now.toString());
  }

  /** A turn if one is due and no other node has it; other nodes get one after the lease at most. */
  Optional<Turn> turn(String place, Instant now, Duration lease) {
    return sql.rows(
            "update lrs.source set turn = turn + 1, leased = cast(?3 as timestamptz),"
                + " began = cast(?2 as timestamptz), last = 0"
                + " where place = ?1 and due <= cast(?2 as timestamptz)"
                + " and (leased is null or leased <= cast(?2 as timestamptz))"
                + " returning id, turn, "
                + ms("position"),
            place,
            now.toString(),
            now.plus(lease).toString())
        .map(row -> new Turn((int) number(row[0]), number(row[1]), instant(row[2]).orElseThrow()))
        .findFirst();
  }

  /**
   * In the transaction that stores what came.
   *
   * @param fresh how many were not there before
   * @throws TurnLostException if another node has the turn by now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void moved(Turn turn, Instant position, long fresh, Instant leased) {
    ours(
        "update lrs.source set position = cast(?3 as timestamptz), last = last + ?4,"
            + " fetched = fetched + ?4, leased = cast(?5 as timestamptz)"
            + OURS,
        turn,
        position.toString(),
        fresh,
        leased.toString());
  }

  /** In the same transaction; a statement that comes again is found once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void found(Turn turn, PullFinding finding) {
    sql.run(
        "insert into lrs.source_finding values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))"
            + " on conflict do nothing",
        turn.source(),
        finding.statement(),
        finding.kind().name(),
        finding.words().replace("\0", ""),
        finding.found().toString());
  }

  void ended(Turn turn, Instant now, Instant due) {
    ours(
        "update lrs.source set leased = null, ended = cast(?3 as timestamptz),"
            + " due = cast(?4 as timestamptz), trouble = null, since = null"
            + OURS,
        turn,
        now.toString(),
        due.toString());
  }

  void trouble(Turn turn, String words, Instant now, Instant due) {
    ours(
        "update lrs.source set leased = null, due = cast(?5 as timestamptz), trouble = ?3,"
            + " since = coalesce(since, cast(?4 as timestamptz))"
            + OURS,
        turn,
        words.replace("\0", ""),
        now.toString(),
        due.toString());
  }

  /** For whoever may go on with it at once. */
  void givenBack(Turn turn) {
    ours("update lrs.source set leased = null" + OURS, turn);
  }

  void dueNow(String place, Instant now) {
    sql.run(
        "update lrs.source set due = cast(?2 as timestamptz) where place = ?1",
        place,
        now.toString());
  }

  Optional<SourceState> state(Source source, Instant now) {
    return sql.rows(
            "select "
                + String.join(", ", ms("position"), "leased > cast(?2 as timestamptz)", ms("ended"))
                + ", last, fetched, "
                + count(PullFinding.Kind.CONFLICT)
                + ", "
                + count(PullFinding.Kind.INVALID)
                + ", trouble, "
                + ms("since")
                + ", "
                + ms("due")
                + " from lrs.source s where place = ?1",
            source.place(),
            now.toString())
        .map(
            row ->
                new SourceState(
                    source.address().toString(),
                    source.address().version(),
                    instant(row[0]).orElse(Instant.EPOCH),
                    Boolean.TRUE.equals(row[1]),
                    instant(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]),
                    Optional.ofNullable((String) row[7]),
                    instant(row[8]),
                    instant(row[9]).orElse(now)))
        .findFirst();
  }

  /** Newest first. */
  List<PullFinding> findings(String place, int most) {
    return sql.rows(
            "select f.statement, f.kind, f.words, "
                + ms("f.found")
                + " from lrs.source_finding f join lrs.source s on s.id = f.source"
                + " where s.place = ?1 order by f.found desc, f.statement limit ?2",
            place,
            most)
        .map(
            row ->
                new PullFinding(
                    String.valueOf(row[0]),
                    PullFinding.Kind.valueOf(String.valueOf(row[1])),
                    String.valueOf(row[2]),
                    instant(row[3]).orElseThrow()))
        .toList();
  }

  private void ours(String text, Turn turn, Object... more) {
    Object[] parameters = new Object[more.length + 2];
    parameters[0] = turn.source();
    parameters[1] = turn.number();
    System.arraycopy(more, 0, parameters, 2, more.length);
    if (sql.run(text, parameters) == 0) {
      throw new TurnLostException();
    }
  }

  private static String count(PullFinding.Kind kind) {
    return "(select count(*) from lrs.source_finding f where f.source = s.id and f.kind = '"
        + kind
        + "')";
  }
}
