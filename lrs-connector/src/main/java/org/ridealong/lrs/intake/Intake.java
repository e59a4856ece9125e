package org.ridealong.lrs.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.store.Hindrance;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.MonthStore;

/** The one door in. */
@ApplicationScoped
public class Intake {
  private static final int MOST_ATTEMPTS = 5;
  private static final int LONGEST_PAUSE_MS = 50;

  @Inject IntakeTransaction intake;
  @Inject MonthStore months;
  @Inject LrsClock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /**
   * Stores a batch, or nothing of it. If a statement is in conflict with a stored one, the
   * transaction can only be rolled back, a transaction of the caller's too. A transaction that
   * others were in the way of is made again, unless it is the caller's.
   */
  public Outcome accept(List<Received> batch, Parts parts, Caller caller) {
    return Check.refusal(batch, parts, caller).orElseGet(() -> store(batch, parts, caller));
  }

  private Outcome store(List<Received> batch, Parts parts, Caller caller) {
    if (batch.isEmpty()) {
      return new Outcome.AlreadyThere(List.of());
    }
    boolean callers = transaction.getTransactionKey() != null;
    for (int attempt = 1; ; attempt++) {
      try {
        return intake.store(batch, parts, caller);
      } catch (RuntimeException e) {
        if (callers || attempt == MOST_ATTEMPTS || !mended(e)) {
          throw e;
        }
      }
    }
  }

  private boolean mended(RuntimeException failure) {
    return switch (Hindrance.of(failure)) {
      case PASSING -> pause();
      case NO_MONTH -> {
        months.add(clock.now());
        yield true;
      }
      // A statement without an id would get another one.
      case AWAY, LASTING -> false;
    };
  }

  /** Not equally long for those who were in each other's way. */
  private static boolean pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
