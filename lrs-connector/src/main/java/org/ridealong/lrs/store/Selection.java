package org.ridealong.lrs.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which statements, in which order, how many. */
public record Selection(
    Match match,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Cursor> after,
    boolean ascending,
    int limit,
    Optional<Owner> owner) {

  /** Whose statements only, whatever else is asked for: they say so themselves. */
  public record Owner(String actor, UUID registration) {}

  public Selection withLimit(int most) {
    return new Selection(match, since, until, after, ascending, most, owner);
  }

  public Selection onlyOf(String actor, UUID registration) {
    Owner only = new Owner(actor, registration);
    return new Selection(match, since, until, after, ascending, limit, Optional.of(only));
  }

  /** What a statement, or the statement that it refers to, must be about. */
  public record Match(
      Optional<String> agent,
      boolean relatedAgents,
      Optional<String> verb,
      Optional<String> activity,
      boolean relatedActivities,
      Optional<UUID> registration) {

    boolean everything() {
      return agent.isEmpty() && verb.isEmpty() && activity.isEmpty() && registration.isEmpty();
    }
  }
}
