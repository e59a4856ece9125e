package org.ridealong.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one statement says about a learner's way through a module. Whoever has one has started.
 *
 * @param score scaled, between -1 and 1
 */
record Achievement(
    String module, String learner, boolean finished, boolean passed, Optional<BigDecimal> score) {
  private static final Pattern MODULE =
      Pattern.compile("https://ridealong\\.org/courses/([a-z][a-z0-9-]{0,31})");
  private static final String ADL = "http://adlnet.gov/expapi/verbs/";
  private static final BigDecimal ONE = BigDecimal.ONE;

  /** Empty for statements about parts of a module, other activities, and with other verbs. */
  static Optional<Achievement> in(JsonNode statement) {
    Matcher module = MODULE.matcher(statement.path("object").path("id").asText());
    Optional<String> learner = Learners.identifier(statement.path("actor"));
    String verb = statement.path("verb").path("id").asText();
    if (!module.matches() || learner.isEmpty() || !verb.startsWith(ADL)) {
      return Optional.empty();
    }
    String id = module.group(1);
    return switch (verb.substring(ADL.length())) {
      case "initialized", "attempted", "launched" ->
          Optional.of(new Achievement(id, learner.get(), false, false, Optional.empty()));
      case "completed", "failed" ->
          Optional.of(new Achievement(id, learner.get(), true, false, score(statement)));
      case "passed" ->
          Optional.of(new Achievement(id, learner.get(), true, true, score(statement)));
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> score(JsonNode statement) {
    JsonNode scaled = statement.path("result").path("score").path("scaled");
    return scaled.isNumber()
        ? Optional.of(scaled.decimalValue().max(ONE.negate()).min(ONE))
        : Optional.empty();
  }
}
