package org.ridealong.lrs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.ridealong.lrs.intake.StatementStored;
import org.ridealong.lrs.intake.StatementsStored;

/**
 * A report projection that fails at one verb, at another the first time, and at a third locks in
 * the order of the batch.
 */
@ApplicationScoped
public class TestProjection {
  static final String FAILS_AT = "https://ridealong.example/verbs/breaks-the-projection";
  static final String FAILS_ONCE_AT = "https://ridealong.example/verbs/breaks-it-once";
  static final String LOCKS_AT = "https://ridealong.example/verbs/locks-";

  @Resource(lookup = "jdbc/ridealong")
  DataSource dataSource;

  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  void project(@Observes StatementsStored stored) throws SQLException {
    for (StatementStored statement : stored.statements()) {
      String verb = statement.statement().path("verb").path("id").asText();
      if (verb.equals(FAILS_AT)
          || (verb.equals(FAILS_ONCE_AT) && failed.add(statement.id().toString()))) {
        throw new IllegalStateException("The projection of this test fails");
      }
      if (verb.startsWith(LOCKS_AT)) {
        lock(Integer.parseInt(verb.substring(LOCKS_AT.length())));
      }
    }
  }

  /** The pause makes sure that two who lock in different orders are in each other's way. */
  private void lock(int number) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("select pg_advisory_xact_lock(?), pg_sleep(0.3)")) {
      lock.setInt(1, number);
      lock.execute();
    }
  }
}
