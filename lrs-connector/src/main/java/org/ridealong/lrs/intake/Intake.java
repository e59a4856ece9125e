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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;
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

/** The one door in. */
@ApplicationScoped
public class Intake {
  @Inject StatementStore store;
  @Inject WriteWatchStore writers;
  @Inject AttachmentStore attachments;
  @Inject Outbox outbox;
  @Inject Authority authority;
  @Inject LrsClock clock;
  @Inject Event<StatementStored> stored;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /**
   * Stores a batch, or nothing of it. If a statement is in conflict with a stored one, the
   * transaction can only be rolled back, a transaction of the caller's too.
   */
  @Transactional
  public Outcome accept(List<Received> batch, Parts parts, Caller caller) {
    return Check.refusal(batch, parts, caller).orElseGet(() -> store(batch, parts, caller));
  }

  private Outcome store(List<Received> batch, Parts parts, Caller caller) {
    if (batch.isEmpty()) {
      return new Outcome.AlreadyThere(List.of());
    }
    writers.writing(clock.now());
    Instant now = clock.now();
    JsonNode by = authority.of(caller);
    List<NewStatement> statements = batch.stream().map(s -> prepare(s, parts, now, by)).toList();
    Map<UUID, Long> fresh = store.insert(statements, now);
    for (int i = 0; i < batch.size(); i++) {
      UUID id = statements.get(i).id();
      if (!fresh.containsKey(id) && !isThere(id, batch.get(i).tree())) {
        transaction.setRollbackOnly();
        return new Outcome.Conflict(id, batch.get(i).path());
      }
    }
    keep(statements, fresh, parts);
    outbox.append(fresh.values(), now);
    statements.stream()
        .filter(s -> fresh.containsKey(s.id()))
        .forEach(s -> stored.fire(new StatementStored(s.id(), s.complete(), caller, now)));
    List<UUID> ids = statements.stream().map(NewStatement::id).toList();
    return fresh.isEmpty() ? new Outcome.AlreadyThere(ids) : new Outcome.Stored(ids);
  }

  private void keep(List<NewStatement> statements, Map<UUID, Long> fresh, Parts parts) {
    Map<Long, List<String>> hashesBySeq = new TreeMap<>();
    for (NewStatement statement : statements) {
      Long seq = fresh.get(statement.id());
      if (seq != null && !statement.attachments().isEmpty()) {
        hashesBySeq.put(seq, statement.attachments());
      }
    }
    Map<String, Path> files = new TreeMap<>(parts.bySha2());
    files.keySet().retainAll(hashesBySeq.values().stream().flatMap(List::stream).toList());
    attachments.insert(files);
    attachments.attach(hashesBySeq);
  }

  private boolean isThere(UUID id, JsonNode statement) {
    return store
        .find(id)
        .map(StoredStatement::complete)
        .filter(there -> SameStatement.test(there, statement))
        .isPresent();
  }

  private static NewStatement prepare(Received received, Parts parts, Instant now, JsonNode by) {
    JsonNode tree = received.tree();
    UUID id = tree.has("id") ? UUID.fromString(tree.path("id").asText()) : UUID.randomUUID();
    JsonNode added = Addition.to(received, id, now, by);
    JsonNode complete = Addition.complete(tree, added);
    Mentions mentions = Mentions.of(complete);
    return new NewStatement(
        id,
        received.text(),
        StrictJson.write(added),
        complete,
        mentions,
        AttachmentCheck.of(received, parts),
        StatementRules.isVoiding(tree) ? mentions.refersTo() : Optional.empty());
  }
}
