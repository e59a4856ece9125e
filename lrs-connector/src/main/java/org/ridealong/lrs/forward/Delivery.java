package org.ridealong.lrs.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import org.ridealong.lrs.outbox.Entry;

/**
 * Sends one claim. A batch that is refused is halved until the bad statement stands alone, so that
 * it holds up no other. When the other LRS cannot be talked to, the rest of the claim is not tried.
 */
final class Delivery {
  private final OtherLrs lrs;
  private final RetryPolicy policy;
  private final DoubleSupplier chance;
  private final BiConsumer<List<Entry>, Fate> fates;
  private Optional<Answer> stop = Optional.empty();

  Delivery(
      OtherLrs lrs,
      RetryPolicy policy,
      DoubleSupplier chance,
      BiConsumer<List<Entry>, Fate> fates) {
    this.lrs = lrs;
    this.policy = policy;
    this.chance = chance;
    this.fates = fates;
  }

  /** Whether the other LRS was there to the end. */
  boolean deliver(List<Entry> claim) throws InterruptedException {
    List<List<Entry>> waiting = new ArrayList<>();
    waiting.add(claim);
    while (!waiting.isEmpty()) {
      List<Entry> batch = waiting.remove(waiting.size() - 1);
      Answer answer = stop.isPresent() ? stop.get() : lrs.send(batch);
      if (isAboutOne(answer) && batch.size() > 1) {
        int half = batch.size() / 2;
        waiting.add(batch.subList(half, batch.size()));
        waiting.add(batch.subList(0, half));
      } else {
        settle(batch, answer);
      }
    }
    return stop.isEmpty();
  }

  private static boolean isAboutOne(Answer answer) {
    return answer instanceof Answer.Conflict || answer instanceof Answer.Refused;
  }

  private void settle(List<Entry> batch, Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      fates.accept(batch, new Fate.SetAside(refused.words()));
    } else if (answer instanceof Answer.Arrived || answer instanceof Answer.Conflict) {
      fates.accept(batch, new Fate.Done());
    } else {
      stop = Optional.of(answer);
      batch.forEach(entry -> fates.accept(List.of(entry), later(entry, answer)));
    }
  }

  private Fate later(Entry entry, Answer answer) {
    if (answer instanceof Answer.Busy busy) {
      return new Fate.Later(busy.pause(), "It is busy", false);
    }
    if (answer instanceof Answer.Unwelcome unwelcome) {
      return new Fate.Later(policy.unwelcome(), unwelcome.words(), true);
    }
    String reason = answer instanceof Answer.Failed failed ? failed.reason() : "";
    return new Fate.Later(policy.after(entry.attempts(), chance.getAsDouble()), reason, false);
  }
}
