package org.ridealong.lrs.document;

import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.store.IndexKey;

/**
 * What documents are kept for (1.0.3, Communication 2.2).
 *
 * @param activity the id of an activity; none for agent profiles
 * @param agent the identifier of an agent; none for activity profiles
 * @param registration only for states, and there not always
 */
public record Shelf(
    Kind kind, Optional<String> activity, Optional<String> agent, Optional<UUID> registration) {

  /** The three resources. */
  public enum Kind {
    STATE,
    ACTIVITY_PROFILE,
    AGENT_PROFILE
  }

  /** One hash for the documents of all registrations. */
  String key() {
    return hash(kind.name(), activity.orElse(""), agent.orElse(""));
  }

  /** One hash for a document of this shelf. */
  String key(String id) {
    return hash(key(), registration.map(UUID::toString).orElse(""), id);
  }

  Optional<String> agentKey() {
    return agent.map(a -> IndexKey.of(a).toString());
  }

  private static String hash(String... parts) {
    // A line's end is in no IRI and no hash, so only the last part may hold one.
    return IndexKey.of(String.join("\n", parts)).toString();
  }
}
