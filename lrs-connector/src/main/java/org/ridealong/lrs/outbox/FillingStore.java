package org.ridealong.lrs.outbox;

import static org.ridealong.lrs.store.Columns.instant;
import static org.ridealong.lrs.store.Columns.ms;
import static org.ridealong.lrs.store.Columns.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.SqlStore;
import org.ridealong.lrs.store.StoredStatement;

/** How far the statements that were there before a target are put in line for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FillingStore {
  private static final String UNFINISHED =
      "select id, "
          + ms("filled")
          + ", filled_seq, "
          + ms("fill_until")
          + " from lrs.target where fill_until is not null and removed is null";

  @Inject SqlStore sql;
  @Inject OutboxStore outbox;

  /**
   * @param position the last statement that was looked at
   */
  record Unfinished(int target, Cursor position, Instant until) {
    /** Whether this one is still to be looked at. */
    boolean isAheadOf(StoredStatement statement) {
      int order = position.stored().compareTo(statement.stored());
      return (order < 0 || (order == 0 && position.seq() < statement.seq()))
          && !statement.stored().isAfter(until);
    }
  }

  /** One that no other node is at, if there is one. */
  Optional<Unfinished> next(Instant now) {
    return unfinished(
            UNFINISHED
                + " and (filled < created or fill_until <= cast(?1 as timestamptz))"
                + " order by id limit 1 for update skip locked",
            now.toString())
        .findFirst();
  }

  List<Unfinished> all() {
    return unfinished(UNFINISHED).toList();
  }

  private Stream<Unfinished> unfinished(String text, Object... parameters) {
    return sql.rows(text, parameters)
        .map(
            row ->
                new Unfinished(
                    (int) number(row[0]),
                    new Cursor(instant(row[1]).orElseThrow(), number(row[2])),
                    instant(row[3]).orElseThrow()));
  }

  void append(List<NewEntry> entries, Instant now) {
    outbox.append(entries, now);
  }

  void moved(int target, StoredStatement last) {
    sql.run(
        "update lrs.target set filled = cast(?2 as timestamptz), filled_seq = ?3 where id = ?1",
        target,
        last.stored().toString(),
        last.seq());
  }

  void finished(int target) {
    sql.run("update lrs.target set fill_until = null where id = ?1", target);
  }
}
