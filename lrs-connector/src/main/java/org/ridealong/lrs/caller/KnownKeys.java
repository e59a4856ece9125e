package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys as this node remembers them, so that not each request asks the database. What is changed
 * here holds at once; what another node changes, after two seconds.
 */
@ApplicationScoped
class KnownKeys {
  private static final Duration OLD = Duration.ofSeconds(2);

  @Inject AccessKeyStore store;

  private final Map<String, Known> known = new HashMap<>();
  private long changes;

  private record Known(AccessKey key, long read) {
    boolean isFresh() {
      return System.nanoTime() - read < OLD.toNanos();
    }
  }

  /** Keys that are not there are not remembered: anybody can make up any number of them. */
  Optional<AccessKey> find(String id) {
    long before;
    synchronized (known) {
      Known key = known.get(id);
      if (key != null && key.isFresh()) {
        return Optional.of(key.key());
      }
      before = changes;
    }
    long read = System.nanoTime();
    Optional<AccessKey> found = store.find(id);
    found.ifPresent(key -> remember(id, new Known(key, read), before));
    return found;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) KeyChanged change) {
    forget(change.id());
  }

  void forget(String id) {
    synchronized (known) {
      changes++;
      known.remove(id);
    }
  }

  private void remember(String id, Known key, long before) {
    synchronized (known) {
      if (changes == before) { // else it may have been read before the change
        known.put(id, key);
      }
    }
  }
}
