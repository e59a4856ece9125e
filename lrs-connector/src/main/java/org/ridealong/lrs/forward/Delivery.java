package org.ridealong.lrs.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.outbox.Trouble;

/**
 * Sends one claim. A batch that is refused is halved until the bad statement stands alone, so that
 * it holds up no other. When the other LRS cannot be talked to, the rest of the claim is not tried.
 * What has to wait keeps the later statements of its lane waiting too.
 */
final class Delivery {
  private static final int FAILURES_THAT_ARE_ITS_OWN = 2;

  private final OtherLrs lrs;
  private final BiConsumer<List<Entry>, Fate> fates;
  private final Set<UUID> held = new HashSet<>();
  private final List<Entry> broke = new ArrayList<>();
  private boolean isAlive;
  private String lastWords = "";

  Delivery(OtherLrs lrs, BiConsumer<List<Entry>, Fate> fates) {
    this.lrs = lrs;
    this.fates = fates;
  }

  /** Why it ended before its end, if it did. */
  Optional<Halt> deliver(List<Entry> claim) throws InterruptedException {
    List<List<Entry>> waiting = new ArrayList<>();
    waiting.add(claim);
    boolean isFirst = true;
    while (!waiting.isEmpty()) {
      List<Entry> batch = free(waiting.remove(waiting.size() - 1));
      if (batch.isEmpty()) {
        continue;
      }
      if (!isFirst) {
        fates.accept(open(batch, waiting), new Fate.StillOurs());
      }
      isFirst = false;
      Answer answer = lrs.send(batch);
      Optional<Halt> halt = Halt.of(answer);
      if (halt.isPresent()) {
        waiting.add(batch);
        return halted(waiting, halt.get());
      }
      if (batch.size() > 1 && !(answer instanceof Answer.Arrived)) {
        int half = batch.size() / 2;
        waiting.add(batch.subList(half, batch.size()));
        waiting.add(batch.subList(0, half));
      } else {
        settle(batch, answer);
      }
      if (!isAlive && broke.size() >= FAILURES_THAT_ARE_ITS_OWN) {
        return halted(waiting, new Halt(Trouble.Kind.AWAY, lastWords, Optional.empty()));
      }
    }
    return ended();
  }

  private List<Entry> open(List<Entry> batch, List<List<Entry>> waiting) {
    List<Entry> open = new ArrayList<>(batch);
    waiting.forEach(open::addAll);
    open.addAll(broke);
    return open;
  }

  /** A statement that makes it fail is only known as such once it took or judged another. */
  private Optional<Halt> ended() {
    if (broke.isEmpty()) {
      return Optional.empty();
    }
    if (isAlive) {
      fates.accept(broke, new Fate.Later(lastWords));
      return Optional.empty();
    }
    // It came alone. If it counted, an LRS that fails for long would lose one after the other.
    fates.accept(broke, new Fate.LetOthersTry());
    return Optional.of(new Halt(Trouble.Kind.AWAY, lastWords, Optional.empty()));
  }

  private Optional<Halt> halted(List<List<Entry>> waiting, Halt halt) {
    waiting.forEach(batch -> fates.accept(batch, new Fate.Back()));
    if (!broke.isEmpty()) {
      fates.accept(broke, isAlive ? new Fate.Later(lastWords) : new Fate.Back());
    }
    return Optional.of(halt);
  }

  private List<Entry> free(List<Entry> batch) {
    List<Entry> behind = batch.stream().filter(entry -> held.contains(entry.lane())).toList();
    if (behind.isEmpty()) {
      return batch;
    }
    fates.accept(behind, new Fate.Back());
    return batch.stream().filter(entry -> !held.contains(entry.lane())).toList();
  }

  private void settle(List<Entry> batch, Answer answer) {
    if (answer instanceof Answer.Broke failed) {
      lastWords = failed.words();
      broke.addAll(batch);
      batch.forEach(entry -> held.add(entry.lane()));
      return;
    }
    isAlive = true;
    if (answer instanceof Answer.Refused refused) {
      fates.accept(batch, new Fate.SetAside(refused.words()));
    } else if (answer instanceof Answer.Conflict conflict) {
      fates.accept(batch, new Fate.SetAside(conflict.words()));
    } else {
      fates.accept(batch, new Fate.Done());
    }
  }
}
