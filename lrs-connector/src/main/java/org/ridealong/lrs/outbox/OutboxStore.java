package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.lrs.store.StoredStatement;

/** The outbox in the database. */
@ApplicationScoped
@Transactional
public class OutboxStore {
  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  /** In the transaction that stores the statements. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Collection<Long> seqs, Instant now) {
    entities
        .createNativeQuery(
            "insert into lrs.outbox (seq, due) select unnest(cast(?1 as bigint[])),"
                + " cast(?2 as timestamptz)")
        .setParameter(1, array(seqs))
        .setParameter(2, now.toString())
        .executeUpdate();
  }

  /**
   * Takes entries that are due, oldest first. They fall due again after the lease, so what a dying
   * node had taken is not lost.
   */
  public List<Entry> claim(int most, Instant now, Duration lease) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update lrs.outbox set version = version + 1, attempts = attempts + 1,"
                    + " due = cast(?1 as timestamptz) where seq in (select seq from lrs.outbox"
                    + " where refused is null and due <= cast(?2 as timestamptz)"
                    + " order by due, seq limit ?3 for update skip locked)"
                    + " returning seq, version, attempts")
            .setParameter(1, now.plus(lease).toString())
            .setParameter(2, now.toString())
            .setParameter(3, most)
            .getResultList();
    List<Entry> entries = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      entries.add(
          new Entry(
              entities.find(StoredStatement.class, number(columns[0])),
              number(columns[1]),
              (int) number(columns[2]) - 1));
    }
    entries.sort((a, b) -> Long.compare(a.statement().seq(), b.statement().seq()));
    return entries;
  }

  /** The other LRS has them. */
  public void done(List<Entry> entries) {
    for (Entry entry : entries) {
      entities
          .createNativeQuery("delete from lrs.outbox where seq = ?1 and version = ?2")
          .setParameter(1, entry.statement().seq())
          .setParameter(2, entry.version())
          .executeUpdate();
    }
  }

  public void later(Entry entry, Instant due) {
    entities
        .createNativeQuery(
            "update lrs.outbox set due = cast(?3 as timestamptz) where seq = ?1 and version = ?2")
        .setParameter(1, entry.statement().seq())
        .setParameter(2, entry.version())
        .setParameter(3, due.toString())
        .executeUpdate();
  }

  /** The other LRS will never have it; its words stay for somebody to read. */
  public void setAside(Entry entry, String words) {
    entities
        .createNativeQuery(
            "update lrs.outbox set refused = cast(?3 as text) where seq = ?1 and version = ?2")
        .setParameter(1, entry.statement().seq())
        .setParameter(2, entry.version())
        .setParameter(3, words)
        .executeUpdate();
  }

  public Backlog backlog(Instant now) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*) filter (where o.refused is null),"
                        + " coalesce(extract(epoch from cast(?1 as timestamptz)"
                        + " - min(s.stored) filter (where o.refused is null)), 0),"
                        + " count(*) filter (where o.refused is not null)"
                        + " from lrs.outbox o join lrs.statement s on s.seq = o.seq")
                .setParameter(1, now.toString())
                .getSingleResult();
    return new Backlog(
        number(row[0]), Duration.ofSeconds(Math.max(0, number(row[1]))), number(row[2]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static String array(Collection<Long> seqs) {
    return seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
