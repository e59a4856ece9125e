package org.ridealong.lrs.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.lrs.document.Shelf;

/**
 * Which document, or which shelf of them, a request is about (1.0.3, Communication 2.3, 2.6, 2.7).
 */
record DocumentRequest(Shelf shelf, Optional<String> id, Optional<Instant> since) {
  private static final String SINCE = "since";

  /**
   * @param resource the path of one of the three resources
   * @param more parameters beside those that name a document
   */
  static DocumentRequest of(String resource, UriInfo uri, String... more) {
    return switch (resource) {
      case "activities/state" -> {
        Parameters known = parameters(uri, more, "activityId", "agent", "registration", "stateId");
        yield of(
            Shelf.Kind.STATE,
            known,
            Optional.of(activity(known)),
            Optional.of(agent(known)),
            known.uuid("registration"),
            "stateId");
      }
      case "activities/profile" -> {
        Parameters known = parameters(uri, more, "activityId", "profileId");
        yield of(
            Shelf.Kind.ACTIVITY_PROFILE,
            known,
            Optional.of(activity(known)),
            Optional.empty(),
            Optional.empty(),
            "profileId");
      }
      default -> {
        Parameters known = parameters(uri, more, "agent", "profileId");
        yield of(
            Shelf.Kind.AGENT_PROFILE,
            known,
            Optional.empty(),
            Optional.of(agent(known)),
            Optional.empty(),
            "profileId");
      }
    };
  }

  /** The id, where a single document must be meant. */
  String neededId() {
    String name = shelf.kind() == Shelf.Kind.STATE ? "stateId" : "profileId";
    return id.orElseThrow(() -> Parameters.wrong(name, "is needed"));
  }

  private static DocumentRequest of(
      Shelf.Kind kind,
      Parameters known,
      Optional<String> activity,
      Optional<String> agent,
      Optional<UUID> registration,
      String id) {
    return new DocumentRequest(
        new Shelf(kind, activity, agent, registration), known.text(id), known.instant(SINCE));
  }

  private static Parameters parameters(UriInfo uri, String[] more, String... names) {
    return Parameters.onlyFrom(
        uri, Stream.concat(Stream.of(names), Stream.of(more)).toArray(String[]::new));
  }

  private static String activity(Parameters known) {
    known.needed("activityId");
    return known.iri("activityId").orElseThrow();
  }

  private static String agent(Parameters known) {
    known.needed("agent");
    return known.agent("agent").orElseThrow();
  }
}
