package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.ridealong.lrs.outbox.Unsent;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.StoredStatement;

/** Old statements that a rule means, some at a time, each time in a transaction of its own. */
@ApplicationScoped
class Overdue {
  @Inject RetentionStore store;
  @Inject Removal removal;
  @Inject Unsent unsent;

  @Transactional
  RetentionCount count(Rule rule, List<StoredStatement> old) {
    List<StoredStatement> meant = meant(rule, old);
    int waiting = unsent.of(meant).size();
    return new RetentionCount(meant.size() - waiting, waiting);
  }

  /** The run says what it removed, whatever becomes of the rest of it. */
  @Transactional
  RetentionCount remove(Rule rule, long run, List<StoredStatement> old) {
    unsent.hold();
    List<StoredStatement> meant = meant(rule, old);
    Set<Long> waiting = unsent.of(meant);
    int removed =
        removal.remove(
            meant.stream().filter(statement -> !waiting.contains(statement.seq())).toList(),
            Removal.nothing(),
            new LinkedHashMap<>());
    RetentionCount count = new RetentionCount(removed, waiting.size());
    store.add(run, count);
    return count;
  }

  /** Statements that only refer to a match are not meant. */
  private static List<StoredStatement> meant(Rule rule, List<StoredStatement> old) {
    return old.stream()
        .filter(
            statement -> {
              Mentions mentions = Mentions.of(statement.complete());
              return rule.verb().map(mentions.verb()::equals).orElse(true)
                  && rule.activity().map(mentions.relatedActivities()::contains).orElse(true);
            })
        .toList();
  }
}
