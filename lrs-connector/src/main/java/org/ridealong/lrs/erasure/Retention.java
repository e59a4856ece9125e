package org.ridealong.lrs.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StoredStatement;

/**
 * Removes statements whose time is over. What another LRS is still to get stays until it went. A
 * run is many short transactions: it holds up nobody for long, keeps little in memory, and what it
 * has done when it breaks off is done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class.getName());
  private static final Duration DAILY = Duration.ofDays(1);

  /** After that a node that has not ended its run is taken for dead. */
  private static final Duration LEASE = Duration.ofHours(1);

  @Inject RetentionStore store;
  @Inject Overdue overdue;
  @Inject Removal removal;
  @Inject LrsClock clock;

  public List<Rule> rules() {
    return store.all();
  }

  public Optional<Rule> find(int id) {
    return store.find(id);
  }

  /** A new rule, that runs for the first time a day from now. Its id does not count. */
  public int add(Rule rule) {
    return store.add(rule, clock.now());
  }

  public void remove(int id) {
    store.remove(id);
  }

  /** Newest first. */
  public List<RetentionRun> runs() {
    return store.runs();
  }

  /** What {@link #run} would do now. */
  public RetentionCount tryOut(Rule rule) {
    RetentionCount count = RetentionCount.NONE;
    for (List<StoredStatement> some : removal.all(olderThan(rule, clock.now()))) {
      count = count.and(overdue.count(rule, some));
    }
    return count;
  }

  /** Runs at once share the statements: each counts those that it removed itself. */
  public RetentionCount run(Rule rule) {
    Instant now = clock.now();
    long run = store.begin(rule, now);
    RetentionCount count = RetentionCount.NONE;
    for (List<StoredStatement> some : removal.all(olderThan(rule, now))) {
      count = count.and(overdue.remove(rule, run, some));
    }
    LOG.log(
        Level.INFO,
        "Retention removed {0} statements, {1} wait for other LRSs: {2}",
        new Object[] {count.removed(), count.waiting(), rule.purpose()});
    return count;
  }

  /** Runs a rule whose day has come, unless another node does. */
  public boolean runNext() {
    Instant now = clock.now();
    Optional<Rule> due = store.claim(now, now.plus(LEASE));
    due.ifPresent(
        rule -> {
          run(rule);
          store.postpone(rule, now.plus(DAILY));
        });
    return due.isPresent();
  }

  private static Selection olderThan(Rule rule, Instant now) {
    Instant until = now.atOffset(ZoneOffset.UTC).minusMonths(rule.months()).toInstant();
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
}
