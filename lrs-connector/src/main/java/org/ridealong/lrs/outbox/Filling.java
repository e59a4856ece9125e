package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;
import org.ridealong.lrs.store.WriteWatchStore;

/** Puts statements in line for a target that came after them, some at a time. */
@ApplicationScoped
public class Filling {
  private static final int SOME = 500;

  @Inject FillingStore store;
  @Inject TargetStore targets;
  @Inject StatementStore statements;
  @Inject WriteWatchStore writers;
  @Inject LrsClock clock;

  /** Whether there is more to do at once. */
  @Transactional
  public boolean step() {
    Instant now = clock.now();
    Optional<FillingStore.Unfinished> next = store.next(now);
    if (next.isEmpty()) {
      return false;
    }
    FillingStore.Unfinished filling = next.get();
    // What a writer has begun and not committed is not passed by.
    Instant complete = writers.consistentThrough(now);
    Instant until = filling.until().isBefore(complete) ? filling.until() : complete;
    List<StoredStatement> some = statements.after(filling.position(), until, SOME);
    if (some.isEmpty()) {
      if (!complete.isBefore(filling.until())) {
        store.finished(filling.target());
      }
      return false;
    }
    Optional<Target> target =
        targets.all().stream().filter(t -> t.id() == filling.target()).findFirst();
    List<NewEntry> entries = new ArrayList<>();
    target.ifPresent(t -> some.stream().flatMap(s -> entry(t, s).stream()).forEach(entries::add));
    if (!entries.isEmpty()) {
      store.append(entries, now);
    }
    store.moved(filling.target(), some.get(some.size() - 1));
    return true;
  }

  private static Optional<NewEntry> entry(Target target, StoredStatement statement) {
    var complete = statement.complete();
    return target.takes(complete, Mentions.of(complete))
        ? Optional.of(
            new NewEntry(target.id(), statement.seq(), Lane.of(complete), statement.stored()))
        : Optional.empty();
  }
}
