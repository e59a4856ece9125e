package org.ridealong.lrs.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ridealong.lrs.store.NewStatement;

/** Where the intake leaves what other LRSs are to get. */
@ApplicationScoped
public class Outbox {
  @Inject KnownTargets targets;
  @Inject OutboxStore store;
  @Inject Event<OutboxAppended> appended;

  /**
   * In the transaction that stores the statements. Without a target nothing is kept.
   *
   * @param statements that were not there before
   */
  public void append(List<NewStatement> statements, Instant now) {
    List<Target> known = targets.all(now);
    if (known.isEmpty()) {
      return;
    }
    List<NewEntry> entries = new ArrayList<>();
    for (NewStatement statement : statements) {
      JsonNode complete = statement.complete();
      UUID lane = Lane.of(complete);
      for (Target target : known) {
        if (target.takes(complete, statement.mentions())) {
          entries.add(new NewEntry(target.id(), statement.seq(), lane, now));
        }
      }
    }
    if (!entries.isEmpty()) {
      store.append(entries, now);
      appended.fire(new OutboxAppended(entries.size()));
    }
  }
}
