package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.StoredStatement;

/** How far the statements that were there before a target are put in line for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FillingStore {
  private static final String UNFINISHED =
      "select id, cast(extract(epoch from filled) * 1000 as bigint), filled_seq,"
          + " cast(extract(epoch from fill_until) * 1000 as bigint) from lrs.target"
          + " where fill_until is not null and removed is null";

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

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
    return read(entities
            .createNativeQuery(
                UNFINISHED
                    + " and (filled < created or fill_until <= cast(?1 as timestamptz))"
                    + " order by id limit 1 for update skip locked")
            .setParameter(1, now.toString()))
        .findFirst();
  }

  List<Unfinished> all() {
    return read(entities.createNativeQuery(UNFINISHED)).toList();
  }

  private static Stream<Unfinished> read(Query query) {
    return ((List<?>) query.getResultList())
        .stream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new Unfinished(
                        ((Number) row[0]).intValue(),
                        new Cursor(
                            Instant.ofEpochMilli(((Number) row[1]).longValue()),
                            ((Number) row[2]).longValue()),
                        Instant.ofEpochMilli(((Number) row[3]).longValue())));
  }

  void append(List<NewEntry> entries, Instant now) {
    outbox.append(entries, now);
  }

  void moved(int target, StoredStatement last) {
    entities
        .createNativeQuery(
            "update lrs.target set filled = cast(?2 as timestamptz), filled_seq = ?3 where id = ?1")
        .setParameter(1, target)
        .setParameter(2, last.stored().toString())
        .setParameter(3, last.seq())
        .executeUpdate();
  }

  void finished(int target) {
    entities
        .createNativeQuery("update lrs.target set fill_until = null where id = ?1")
        .setParameter(1, target)
        .executeUpdate();
  }
}
