package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/** Where the intake leaves what another LRS is to get. */
@ApplicationScoped
public class Outbox {
  @Inject Target target;
  @Inject OutboxStore store;
  @Inject Event<OutboxAppended> appended;

  /** Without another LRS nothing is kept for it: the outbox would grow for ever. */
  public void append(Collection<Long> seqs, Instant now) {
    if (!seqs.isEmpty() && target.address().isPresent()) {
      store.append(seqs, now);
      appended.fire(new OutboxAppended(seqs.size()));
    }
  }
}
