package org.ridealong.lrs.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Until when nothing more will appear (X-Experience-API-Consistent-Through). Each writer holds a
 * shared advisory lock that is named by the second in which it began; PostgreSQL lets go of it with
 * the transaction, on whichever node, also if that node dies. No reader may be told of a time that
 * such a writer may still write to.
 */
@ApplicationScoped
public class WriteWatchStore {
  private static final int LOCKS_OF_LRS = 0x6c7273;

  /** The names of locks are 32 bits wide, so their seconds are counted from here. */
  private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

  private static final String BEGIN =
      "select nextval('lrs.statement_seq') from generate_series(1, ?),"
          + " pg_advisory_xact_lock_shared(?, ?) as locked";

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  @Resource(lookup = "jdbc/ridealong")
  DataSource dataSource;

  /**
   * Before the writer takes the time that its statements are stored at.
   *
   * @return numbers for as many statements, in rising order
   */
  public List<Long> begin(Instant now, int statements) {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setInt(1, statements);
      begin.setInt(2, LOCKS_OF_LRS);
      begin.setInt(3, (int) Math.max(0, now.getEpochSecond() - BEGINNING.getEpochSecond()));
      try (ResultSet rows = begin.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return numbers;
  }

  /** To be asked before statements are read. */
  public Instant consistentThrough(Instant now) {
    List<?> oldest =
        entities
            .createNativeQuery(
                "select min(cast(cast(objid as text) as bigint)) from pg_locks"
                    + " where locktype = 'advisory' and granted and objsubid = 2"
                    + " and cast(cast(classid as text) as bigint) = ?1 and database ="
                    + " (select oid from pg_database where datname = current_database())")
            .setParameter(1, LOCKS_OF_LRS)
            .getResultList();
    if (oldest.get(0) instanceof Number second) {
      Instant writer = BEGINNING.plusSeconds(second.longValue());
      return writer.isBefore(now) ? writer : now;
    }
    return now;
  }
}
