package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * The statements that say what an activity is or who an agent is. There is no table of activities
 * or agents: a writer who kept one up to date would wait for every other writer of the same course.
 */
@ApplicationScoped
public class DescriptionStore {
  /** Who describes the same activity more often than this describes it anew each time. */
  private static final int NEWEST = 10;

  @Inject StatementStore store;

  /** The newest with a definition of each of these activities, oldest first. */
  public List<StoredStatement> ofActivities(Collection<String> iris) {
    return newest("statement_activity i where i.defines and i.activity", iris);
  }

  /** The newest that mention this agent, oldest first. */
  public List<StoredStatement> ofAgent(String identifier) {
    return newest("statement_agent i where i.agent", List.of(identifier));
  }

  private List<StoredStatement> newest(String index, Collection<String> mentioned) {
    return store.statements(
        new Sql()
            .add("select s.* from lrs.statement s where s.seq in (select n.seq from unnest(")
            .array("uuid", mentioned.stream().map(IndexKey::of).toList())
            .add(") wanted(key) cross join lateral (select i.seq from lrs.")
            .add(index)
            .add(" = wanted.key order by i.seq desc limit ")
            .number(NEWEST)
            .add(") n) order by s.seq"));
  }
}
