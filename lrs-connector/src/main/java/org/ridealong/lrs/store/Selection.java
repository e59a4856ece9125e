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

  /**
   * Whose statements only, whatever else is asked for: they say so themselves.
   *
   * @param direct whether it must be actor or object, not just mentioned
   */
  public record Owner(String agent, boolean direct, Optional<UUID> registration) {}

  public Selection withLimit(int most) {
    return new Selection(match, since, until, after, ascending, most, owner);
  }

  public Selection onlyOf(String actor, UUID registration) {
    return only(new Owner(actor, true, Optional.of(registration)));
  }

  public Selection onlyMentioning(String agent) {
    return only(new Owner(agent, false, Optional.empty()));
  }

  public Selection startingAfter(Optional<Cursor> last) {
    return new Selection(match, since, until, last, ascending, limit, owner);
  }

  private Selection only(Owner whose) {
    return new Selection(match, since, until, after, ascending, limit, Optional.of(whose));
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
