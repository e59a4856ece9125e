package org.ridealong.lrs.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.caller.Authority;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LearnerScope;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.LrsClock;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;
import org.ridealong.lrs.store.WriteWatchStore;

/** What a caller may read. */
@ApplicationScoped
public class Statements {
  private static final int AT_ONCE = 500;

  @Inject StatementStore store;
  @Inject WriteWatchStore writers;
  @Inject Authority authority;
  @Inject LrsClock clock;

  /** No statement stored up to then will appear later. To be asked before reading. */
  public Instant consistentThrough() {
    return writers.consistentThrough(clock.now());
  }

  /** One statement; a voided one only if it is asked for as such, and then no other. */
  public Optional<StoredStatement> find(UUID id, boolean voided, Caller caller) {
    return store.find(id).filter(s -> mayRead(caller, s)).filter(s -> store.isVoided(id) == voided);
  }

  /**
   * Those whose ids begin with these 64 bits, as this LRS answers them; none that was voided.
   * Whoever knows so much of a random id was told it.
   */
  public List<ObjectNode> beginningWith(long bits) {
    return store.between(new UUID(bits, 0), new UUID(bits, -1)).stream()
        .filter(statement -> !store.isVoided(statement.id()))
        .map(StoredStatement::complete)
        .toList();
  }

  /** One statement, whether it was voided or not. */
  public Optional<ObjectNode> any(UUID id) {
    return store.find(id).map(StoredStatement::complete);
  }

  public boolean isVoided(UUID id) {
    return store.isVoided(id);
  }

  /** All that an agent did to an activity itself, oldest first; none that was voided. */
  public List<ObjectNode> of(JsonNode actor, String activity) {
    Selection.Match match =
        new Selection.Match(
            Agents.identifier(actor),
            false,
            Optional.empty(),
            Optional.of(activity),
            false,
            Optional.empty());
    Selection next =
        new Selection(
            match,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            AT_ONCE,
            Optional.empty());
    List<ObjectNode> all = new ArrayList<>();
    List<StoredStatement> found;
    do {
      found = store.select(next);
      found.forEach(statement -> all.add(statement.complete()));
      if (!found.isEmpty()) {
        next = next.startingAfter(Optional.of(Cursor.of(found.get(found.size() - 1))));
      }
    } while (found.size() == AT_ONCE);
    return all;
  }

  public Page select(Selection wanted, Caller caller) {
    Selection allowed = allowed(wanted, caller);
    List<StoredStatement> found = store.select(allowed.withLimit(wanted.limit() + 1));
    if (found.size() <= wanted.limit()) {
      return new Page(readable(found, caller), Optional.empty());
    }
    List<StoredStatement> page = found.subList(0, wanted.limit());
    return new Page(readable(page, caller), Optional.of(Cursor.of(page.get(page.size() - 1))));
  }

  private Selection allowed(Selection wanted, Caller caller) {
    if (caller instanceof Caller.Learner learner) {
      // Who asks for others' statements gets an empty answer, not theirs.
      return wanted.onlyOf(Agents.identifier(learner.actor()).orElse(""), learner.registration());
    }
    return seesAll(caller)
        ? wanted
        : wanted.onlyMentioning(Agents.identifier(authority.of(caller)).orElse(""));
  }

  /** Of those that only mention a caller who may read its own, these are its own. */
  private List<StoredStatement> readable(List<StoredStatement> found, Caller caller) {
    return seesAll(caller) ? found : found.stream().filter(s -> mayRead(caller, s)).toList();
  }

  private boolean mayRead(Caller caller, StoredStatement statement) {
    if (caller instanceof Caller.Learner learner) {
      return LearnerScope.mayRead(learner, statement.asSent());
    }
    return seesAll(caller)
        || Agents.identifier(statement.complete().path("authority"))
            .equals(Agents.identifier(authority.of(caller)));
  }

  private static boolean seesAll(Caller caller) {
    return caller instanceof Caller.Key key && key.may(Scope.STATEMENTS_READ);
  }
}
