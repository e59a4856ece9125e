package org.ridealong.lrs.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.lrs.outbox.Unsent;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.store.ErasedStore;
import org.ridealong.lrs.store.IndexKey;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StoredStatement;

/** Erases people. */
@ApplicationScoped
public class Erasures {
  @Inject Removal removal;
  @Inject ErasureStore store;
  @Inject ErasedStore erased;
  @Inject Unsent unsent;
  @Inject LrsClock clock;
  @Inject Event<ErasingPerson> erasing;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** What {@link #erase} would do; nothing is changed. */
  @Transactional
  public Receipt tryOut(List<? extends JsonNode> agents) {
    Receipt receipt = remove(agents, "");
    transaction.setRollbackOnly();
    return receipt;
  }

  /**
   * Removes every statement that mentions the person, wherever in it, with what hangs on it, and
   * the person's documents. Statements about a removed statement stay, unless they mention the
   * person.
   *
   * @param agents the person, each with one identifier
   * @param by the name of the user who asked for it
   */
  @Transactional
  public Receipt erase(List<? extends JsonNode> agents, String by) {
    Receipt receipt = remove(agents, by);
    store.keep(receipt);
    return receipt;
  }

  /** Newest first. */
  @Transactional
  public List<Receipt> receipts() {
    return store.receipts();
  }

  private Receipt remove(List<? extends JsonNode> agents, String by) {
    unsent.hold();
    Set<String> identifiers =
        agents.stream()
            .flatMap(agent -> Agents.identifier(agent).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Long> counts = Removal.nothing();
    Map<String, Long> forwarded = new LinkedHashMap<>();
    long asActor = 0;
    long otherwise = 0;
    for (String identifier : identifiers) {
      for (List<StoredStatement> some : removal.all(mentioning(identifier))) {
        List<StoredStatement> mine =
            some.stream().filter(statement -> mentions(statement, identifiers)).toList();
        asActor += mine.stream().filter(statement -> isActor(statement, identifiers)).count();
        otherwise += mine.stream().filter(statement -> !isActor(statement, identifiers)).count();
        removal.remove(mine, counts, forwarded);
        erased.keep(mine.stream().map(one -> one.id().toString()).toList(), clock.now());
      }
    }
    Map<String, Long> all = new LinkedHashMap<>();
    all.put("statements by the person", asActor);
    all.put("statements that mention the person otherwise", otherwise);
    all.putAll(counts);
    all.put("documents", store.removeDocuments(identifiers.stream().map(IndexKey::of).toList()));
    ErasingPerson event = new ErasingPerson(agents);
    erasing.fire(event);
    all.putAll(event.counts());
    UUID id = UUID.randomUUID();
    List<String> marks = identifiers.stream().map(identifier -> mark(id, identifier)).toList();
    return new Receipt(id, clock.now(), by, new ArrayList<>(marks), all, forwarded);
  }

  /** A hash that only who knows the identifier can make again. */
  static String mark(UUID receipt, String identifier) {
    return IndexKey.of(receipt + " " + identifier).toString();
  }

  private static Selection mentioning(String identifier) {
    Optional<String> none = Optional.empty();
    return new Selection(
        new Selection.Match(Optional.of(identifier), true, none, none, false, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Removal.SOME,
        Optional.empty());
  }

  private static boolean mentions(StoredStatement statement, Set<String> identifiers) {
    return Mentions.of(statement.complete()).relatedAgents().stream()
        .anyMatch(identifiers::contains);
  }

  private static boolean isActor(StoredStatement statement, Set<String> identifiers) {
    return Agents.identifier(statement.asSent().path("actor"))
        .filter(identifiers::contains)
        .isPresent();
  }
}
