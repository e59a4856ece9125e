package org.ridealong.lrs.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /**
   * Stores of a batch what can be stored, each statement by itself. That is for statements that
   * another LRS has taken already; they need ids.
   *
   * @param parts of all of them
   * @param also joins the transaction and gets what became of each, in the order of the batch. It
   *     is called anew if the transaction is made again, and undoes it all by what it throws.
   */
  public void acceptEach(
      List<Received> batch, Parts parts, Caller caller, Consumer<List<Outcome>> also) {
    List<Optional<Outcome>> refusals =
        batch.stream().map(one -> Check.refusalOfOne(one, parts.of(one), caller)).toList();
    List<Received> good = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (refusals.get(i).isEmpty()) {
        good.add(batch.get(i));
      }
    }
    again(
        () -> {
          intake.storeEach(
              good,
              parts,
              caller,
              stored -> {
                Iterator<Outcome> next = stored.iterator();
                also.accept(refusals.stream().map(r -> r.orElseGet(next::next)).toList());
              });
          return true;
        });
  }

  private Outcome store(List<Received> batch, Parts parts, Caller caller) {
    return batch.isEmpty()
        ? new Outcome.AlreadyThere(List.of())
        : again(() -> intake.store(batch, parts, caller));
  }

  private <T> T again(Supplier<T> attempted) {
    boolean callers = transaction.getTransactionKey() != null;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempted.get();
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
