package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL in the transaction of whoever calls, with the parameters ?1, ?2 and so on. */
@ApplicationScoped
public class SqlStore {
  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  /** Rows of two columns or more. */
  public Stream<@Nullable Object[]> rows(String sql, @Nullable Object... parameters) {
    return column(sql, parameters).map(Object[].class::cast);
  }

  /** Rows of one column. */
  public Stream<?> column(String sql, @Nullable Object... parameters) {
    return ((List<?>) query(sql, parameters).getResultList()).stream();
  }

  /** How many rows it changed. */
  public int run(String sql, @Nullable Object... parameters) {
    return query(sql, parameters).executeUpdate();
  }

  private Query query(String sql, @Nullable Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
