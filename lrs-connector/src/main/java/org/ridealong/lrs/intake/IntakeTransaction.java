package org.ridealong.lrs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.ridealong.lrs.caller.Authority;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.lrs.outbox.Outbox;
import org.ridealong.lrs.statement.Addition;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.SameStatement;
import org.ridealong.lrs.statement.StatementRules;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.store.AttachmentStore;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.NewStatement;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;
import org.ridealong.lrs.store.WriteWatchStore;

/** What is stored together: statements, their attachments, the outbox, projections. */
@ApplicationScoped
class IntakeTransaction {
  @Inject StatementStore store;
  @Inject WriteWatchStore writers;
  @Inject AttachmentStore attachments;
  @Inject Outbox outbox;
  @Inject Authority authority;
  @Inject LrsClock clock;
  @Inject Event<StatementsStored> stored;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** As a whole or not at all. */
  @Transactional
  Outcome store(List<Received> batch, Parts parts, Caller caller) {
    Written written = write(batch, parts, caller);
    for (int i = 0; i < batch.size(); i++) {
      if (written.conflicts(i, batch.get(i))) {
        transaction.setRollbackOnly();
        return new Outcome.Conflict(written.id(i), batch.get(i).path());
      }
    }
    finish(written, parts, caller);
    List<UUID> ids = written.statements().stream().map(NewStatement::id).toList();
    return written.fresh().isEmpty() ? new Outcome.AlreadyThere(ids) : new Outcome.Stored(ids);
  }

  /**
   * Each by itself.
   *
   * @param also belongs to the same transaction and gets what became of each
   */
  @Transactional
  void storeEach(List<Received> batch, Parts parts, Caller caller, Consumer<List<Outcome>> also) {
    List<Outcome> outcomes = new ArrayList<>();
    if (!batch.isEmpty()) {
      Written written = write(batch, parts, caller);
      for (int i = 0; i < batch.size(); i++) {
        List<UUID> id = List.of(written.id(i));
        if (written.isFresh(i)) {
          outcomes.add(new Outcome.Stored(id));
        } else if (written.conflicts(i, batch.get(i))) {
          outcomes.add(new Outcome.Conflict(written.id(i), batch.get(i).path()));
        } else {
          outcomes.add(new Outcome.AlreadyThere(id));
        }
      }
      finish(written, parts, caller);
    }
    also.accept(outcomes);
  }

  /** A batch of which those are in the database that were not there by their ids. */
  private record Written(
      List<NewStatement> statements, Set<Long> fresh, Instant now, StatementStore store) {
    UUID id(int i) {
      return statements.get(i).id();
    }

    boolean isFresh(int i) {
      return fresh.contains(statements.get(i).seq());
    }

    /** Whether another statement with its id is there. */
    boolean conflicts(int i, Received received) {
      return !isFresh(i)
          && store
              .find(id(i))
              .map(StoredStatement::complete)
              .filter(there -> SameStatement.test(there, received.tree()))
              .isEmpty();
    }
  }

  private Written write(List<Received> batch, Parts parts, Caller caller) {
    List<Long> numbers = writers.begin(clock.now(), batch.size());
    Instant now = clock.now();
    JsonNode by = authority.of(caller);
    boolean defines = !(caller instanceof Caller.Key key) || key.may(Scope.DEFINE);
    List<NewStatement> statements = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      statements.add(prepare(numbers.get(i), batch.get(i), parts, now, by, defines));
    }
    return new Written(statements, store.insert(statements, now), now, store);
  }

  private void finish(Written written, Parts parts, Caller caller) {
    List<NewStatement> kept =
        written.statements().stream().filter(s -> written.fresh().contains(s.seq())).toList();
    keep(kept, parts);
    outbox.append(kept, written.now());
    tell(kept, caller, written.now());
  }

  private void keep(List<NewStatement> statements, Parts parts) {
    Map<Long, List<String>> hashesBySeq = new TreeMap<>();
    for (NewStatement statement : statements) {
      if (!statement.attachments().isEmpty()) {
        hashesBySeq.put(statement.seq(), statement.attachments());
      }
    }
    Map<String, Path> files = new TreeMap<>(parts.bySha2());
    files.keySet().retainAll(hashesBySeq.values().stream().flatMap(List::stream).toList());
    attachments.insert(files);
    attachments.attach(hashesBySeq);
  }

  private void tell(List<NewStatement> statements, Caller caller, Instant now) {
    if (!statements.isEmpty()) {
      stored.fire(
          new StatementsStored(
              statements.stream()
                  .map(s -> new StatementStored(s.id(), s.complete(), caller, now))
                  .toList()));
    }
  }

  private static NewStatement prepare(
      long seq, Received received, Parts parts, Instant now, JsonNode by, boolean defines) {
    JsonNode tree = received.tree();
    UUID id = tree.has("id") ? UUID.fromString(tree.path("id").asText()) : UUID.randomUUID();
    JsonNode added = Addition.to(received, id, now, by);
    JsonNode complete = Addition.complete(tree, added);
    Mentions all = Mentions.of(complete);
    Mentions mentions = defines ? all : all.withoutDefinitions();
    return new NewStatement(
        seq,
        id,
        received.text(),
        StrictJson.write(added),
        complete,
        mentions,
        AttachmentCheck.of(received, parts),
        StatementRules.isVoiding(tree) ? mentions.refersTo() : Optional.empty());
  }
}
