package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which statements were erased with a person. Another LRS may have them still, and must not bring
 * them back. Kept are hashes: who has such a statement can find out, nobody else learns anything.
 */
@ApplicationScoped
@Transactional
public class ErasedStore {
  @Inject SqlStore sql;

  public void keep(Collection<String> ids, Instant at) {
    sql.run(
        "insert into lrs.erased_statement select mark, cast(?2 as timestamptz)"
            + " from unnest(cast(?1 as uuid[])) as m (mark) on conflict do nothing",
        Columns.array(marks(ids).keySet()),
        at.toString());
  }

  /** Those of these that were erased. */
  public Set<String> among(Collection<String> ids) {
    Map<String, String> idsByMark = marks(ids);
    return sql.column(
            "select cast(mark as text) from lrs.erased_statement"
                + " where mark = any(cast(?1 as uuid[]))",
            Columns.array(idsByMark.keySet()))
        .map(idsByMark::get)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> marks(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .collect(Collectors.toMap(ErasedStore::mark, Function.identity(), (one, same) -> one));
  }

  private static String mark(String id) {
    return IndexKey.of("erased " + id.toLowerCase(Locale.ROOT)).toString();
  }
}
