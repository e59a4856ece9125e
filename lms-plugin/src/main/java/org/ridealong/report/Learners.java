package org.ridealong.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells learners apart, by the one identifier that an xAPI actor has. */
final class Learners {
  private Learners() {}

  static Optional<String> identifier(JsonNode actor) {
    JsonNode account = actor.path("account");
    if (account.path("name").isTextual()) {
      return Optional.of(account.path("homePage").asText() + " " + account.path("name").asText());
    }
    return Stream.of("mbox", "mbox_sha1sum", "openid")
        .map(actor::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst();
  }
}
