package org.ridealong.lrs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.lrs.store.IndexKey.Role;

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
    return newest(iris.stream().map(iri -> IndexKey.of(iri, Role.DEFINED)).toList());
  }

  /** The newest that mention this agent, oldest first. */
  public List<StoredStatement> ofAgent(String identifier) {
    return newest(
        Stream.of(Role.DIRECT, Role.RELATED).map(role -> IndexKey.of(identifier, role)).toList());
  }

  private List<StoredStatement> newest(List<UUID> keys) {
    return store.statements(
        new Sql()
            .add("select s.* from (select distinct n.stored, n.seq from unnest(")
            .array("uuid", keys)
            .add(
                ") wanted(key) cross join lateral (select m.stored, m.seq from lrs.mention m"
                    + " where m.key = wanted.key order by m.stored desc, m.seq desc limit ")
            .number(NEWEST)
            .add(
                ") n) newest join lrs.statement s on s.stored = newest.stored"
                    + " and s.seq = newest.seq order by s.stored, s.seq"));
  }
}
