package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StoredStatement;

/** Removes statements whose time is over. What still waits for another LRS stays until it went. */
@ApplicationScoped
public class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class.getName());
  private static final Duration DAILY = Duration.ofDays(1);

  @Inject RetentionStore store;
  @Inject Removal removal;
  @Inject LrsClock clock;

  @Transactional
  public List<Rule> rules() {
    return store.all();
  }

  @Transactional
  public Optional<Rule> find(int id) {
    return store.find(id);
  }

  /** A new rule, that runs for the first time a day from now. Its id does not count. */
  @Transactional
  public int add(Rule rule) {
    return store.add(rule, clock.now());
  }

  @Transactional
  public void remove(int id) {
    store.remove(id);
  }

  /** Newest first. */
  @Transactional
  public List<RetentionRun> runs() {
    return store.runs();
  }

  /** How many statements the rule would remove now. */
  @Transactional
  public long tryOut(Rule rule) {
    long count = 0;
    for (List<StoredStatement> some : removal.all(over(rule))) {
      count += overdue(rule, some).size();
    }
    return count;
  }

  @Transactional
  public long run(Rule rule) {
    long removed = 0;
    for (List<StoredStatement> some : removal.all(over(rule))) {
      List<StoredStatement> overdue = overdue(rule, some);
      removal.remove(overdue, new LinkedHashMap<>(), new LinkedHashMap<>());
      removed += overdue.size();
    }
    store.ran(rule, clock.now(), removed);
    LOG.log(
        Level.INFO,
        "Retention removed {0} statements: {1}",
        new Object[] {removed, rule.purpose()});
    return removed;
  }

  /** Runs a rule whose day has come, unless another node does. */
  @Transactional
  public boolean runNext() {
    Instant now = clock.now();
    Optional<Rule> due = store.claim(now, now.plus(DAILY));
    due.ifPresent(this::run);
    return due.isPresent();
  }

  private Selection over(Rule rule) {
    Instant until = clock.now().atOffset(ZoneOffset.UTC).minusMonths(rule.months()).toInstant();
    return new Selection(
        new Selection.Match(
            Optional.empty(), false, rule.verb(), rule.activity(), true, Optional.empty()),
        Optional.empty(),
        Optional.of(until),
        Optional.empty(),
        true,
        Removal.SOME,
        Optional.empty());
  }

  /** Statements that only refer to a match are not meant. */
  private List<StoredStatement> overdue(Rule rule, List<StoredStatement> some) {
    Set<Long> waiting = store.waiting(some.stream().map(StoredStatement::seq).toList());
    return some.stream()
        .filter(statement -> !waiting.contains(statement.seq()))
        .filter(
            statement -> {
              Mentions mentions = Mentions.of(statement.complete());
              return rule.verb().map(mentions.verb()::equals).orElse(true)
                  && rule.activity().map(mentions.relatedActivities()::contains).orElse(true);
            })
        .toList();
  }
}
