package org.ridealong.lrs.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The numbers of the statements that selections find, without a server around them. */
record Found(DataSource database) {
  List<Long> everything() throws SQLException {
    return matching(Optional.empty(), false, Optional.empty(), false);
  }

  List<Long> agent(String agent, boolean related) throws SQLException {
    return matching(Optional.of(agent), related, Optional.empty(), false);
  }

  List<Long> activity(String activity, boolean related) throws SQLException {
    return matching(Optional.empty(), false, Optional.of(activity), related);
  }

  private List<Long> matching(
      Optional<String> agent,
      boolean relatedAgents,
      Optional<String> activity,
      boolean relatedActivities)
      throws SQLException {
    return numbers(
        new Selection(
            new Selection.Match(
                agent,
                relatedAgents,
                Optional.empty(),
                activity,
                relatedActivities,
                Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            100,
            Optional.empty()));
  }

  List<Long> numbers(Selection selection) throws SQLException {
    Sql sql = SelectionSql.of(selection);
    List<Long> numbers = new ArrayList<>();
    // JPA numbers its parameters, in the order in which they stand there.
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(sql.text().replaceAll("\\?\\d+", "?"))) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        select.setObject(i + 1, sql.parameters().get(i));
      }
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        numbers.add(rows.getLong("seq"));
      }
    }
    return numbers;
  }
}
