package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.CommonRules.BOOLEAN;
import static org.ridealong.lrs.statement.CommonRules.TEXT;
import static org.ridealong.lrs.statement.Place.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Results and scores (1.0.3, Data 2.4.5). */
final class ResultRules {
  private static final Set<String> RESULT =
      Set.of("score", "success", "completion", "response", "duration", "extensions");
  private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

  private ResultRules() {}

  static void result(Place place) {
    if (place.isObjectOf(RESULT)) {
      place.optional("score", ResultRules::score);
      place.optional("success", BOOLEAN);
      place.optional("completion", BOOLEAN);
      place.optional("response", TEXT);
      place.optional(
          "duration",
          text(Formats::duration, "must be an ISO 8601 duration, PT1M30.5S for example"));
      place.optional("extensions", CommonRules::extensions);
    }
  }

  private static void score(Place place) {
    if (!place.isObjectOf(SCORE)) {
      return;
    }
    SCORE.forEach(name -> place.optional(name, ResultRules::number));
    number(place, "scaled")
        .filter(scaled -> scaled.abs().compareTo(BigDecimal.ONE) > 0)
        .ifPresent(scaled -> place.problem("must have scaled between -1 and 1"));
    if (outOfOrder(place, "min", "raw")) {
      place.problem("must not have raw below min");
    }
    if (outOfOrder(place, "raw", "max")) {
      place.problem("must not have raw above max");
    }
    if (number(place, "min")
        .flatMap(min -> number(place, "max").map(max -> min.compareTo(max) >= 0))
        .orElse(false)) {
      place.problem("must have min below max");
    }
  }

  private static boolean outOfOrder(Place place, String low, String high) {
    return number(place, low)
        .flatMap(l -> number(place, high).map(h -> l.compareTo(h) > 0))
        .orElse(false);
  }

  private static Optional<BigDecimal> number(Place place, String name) {
    return place
        .optional(name)
        .map(Place::node)
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue);
  }

  private static void number(Place place) {
    if (!place.node().isNumber()) {
      place.problem("must be a number");
    }
  }
}
