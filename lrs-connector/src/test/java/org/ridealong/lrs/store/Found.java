package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;

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
    return matching(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
  }

  List<Long> agent(String agent, boolean related) throws SQLException {
    return matching(Optional.of(agent), related, Optional.empty(), Optional.empty(), false);
  }

  List<Long> verb(String verb) throws SQLException {
    return matching(Optional.empty(), false, Optional.of(verb), Optional.empty(), false);
  }

  List<Long> activity(String activity, boolean related) throws SQLException {
    return matching(Optional.empty(), false, Optional.empty(), Optional.of(activity), related);
  }

  private List<Long> matching(
      Optional<String> agent,
      boolean relatedAgents,
      Optional<String> verb,
      Optional<String> activity,
      boolean relatedActivities)
      throws SQLException {
    return numbers(
        page(
            new Selection.Match(
                agent, relatedAgents, verb, activity, relatedActivities, Optional.empty())));
  }

  /** The newest hundred. */
  static Selection page(Selection.Match match) {
    return new Selection(
        match, Optional.empty(), Optional.empty(), Optional.empty(), false, 100, Optional.empty());
  }

  /** In either way of looking for them, which is the same. */
  List<Long> numbers(Selection selection) throws SQLException {
    List<Long> few = numbers(SelectionSql.of(selection, true));
    assertThat(numbers(SelectionSql.of(selection, false))).isEqualTo(few);
    return few;
  }

  private List<Long> numbers(Sql sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return numbers(connection, sql);
    }
  }

  static List<Long> numbers(Connection connection, Sql sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    // JPA numbers its parameters, in the order in which they stand there.
    try (PreparedStatement select =
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
