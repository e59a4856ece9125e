package org.ridealong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far learners came. */
@ApplicationScoped
class ProgressStore {
  @PersistenceContext(unitName = "ridealong")
  private EntityManager entityManager;

  /** Adds to what is known. In any order and any number of times, the same comes out. */
  void add(Achievement achievement) {
    entityManager
        .createNativeQuery(
            """
            insert into ridealong.progress as known (module, learner, finished, passed, best_score)
            values (?1, ?2, ?3, ?4, cast(?5 as numeric))
            on conflict (module, learner) do update set
              finished = known.finished or excluded.finished,
              passed = known.passed or excluded.passed,
              best_score = greatest(known.best_score, excluded.best_score)
            """)
        .setParameter(1, achievement.module())
        .setParameter(2, achievement.learner())
        .setParameter(3, achievement.finished())
        .setParameter(4, achievement.passed())
        .setParameter(5, achievement.score().map(BigDecimal::toPlainString).orElse(null))
        .executeUpdate();
  }

  /** Until the transaction ends, nobody else who asks for the lock of this statement goes on. */
  void lock(UUID statement) {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, statement.toString())
        .getResultList();
  }

  /** What is known of this learner in this module. */
  void forget(Achievement achievement) {
    entityManager
        .createNativeQuery("delete from ridealong.progress where module = ?1 and learner = ?2")
        .setParameter(1, achievement.module())
        .setParameter(2, achievement.learner())
        .executeUpdate();
  }

  /** How many modules it was in. */
  long remove(String learner) {
    return entityManager
        .createNativeQuery("delete from ridealong.progress where learner = ?1")
        .setParameter(1, learner)
        .executeUpdate();
  }

  /** By module; modules that nobody started are missing. */
  Map<String, Figures> figures() {
    Stream<?> rows =
        entityManager
            .createNativeQuery(
                """
                select module, count(*), count(*) filter (where finished),
                       count(*) filter (where passed), avg(best_score)
                from ridealong.progress
                group by module
                """)
            .getResultStream();
    return rows.map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row ->
                    new Figures(
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (@Nullable BigDecimal) row[4])));
  }
}
