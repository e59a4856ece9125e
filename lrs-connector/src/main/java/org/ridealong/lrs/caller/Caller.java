package org.ridealong.lrs.caller;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who sent statements or asks for them, once it is proven. */
public sealed interface Caller {

  /** A system with a key and a secret of this LRS (Basic authentication). */
  record Key(String id, String label, Set<Scope> scopes) implements Caller {
    public Key {
      scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope needed) {
      return needed.isIn(scopes);
    }

    /** Whether it may read what this scope covers; some scopes cover reading alone. */
    public boolean mayRead(Scope needed) {
      return may(needed) || scopes.contains(Scope.ALL_READ);
    }
  }

  /**
   * A learner's browser, for one course and for a short time (Bearer token). It writes and reads
   * only what is about this actor, this registration, and this activity or those below it.
   *
   * @param actor an xAPI Agent with one identifier
   * @param activityIri the activity; its children have ids that start with it and a slash
   */
  record Learner(JsonNode actor, UUID registration, String activityIri, Instant expires)
      implements Caller {}

  /**
   * Another LRS that statements were fetched from. It reads nothing.
   *
   * @param place of it, so that what came from there does not go back
   */
  record Source(String place) implements Caller {}
}
