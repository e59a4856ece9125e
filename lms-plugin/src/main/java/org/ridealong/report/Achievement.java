package org.ridealong.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What statements say about a learner's way through a module. Whoever has one has started.
 *
 * @param score scaled, between -1 and 1
 */
record Achievement(
    String module, String learner, boolean finished, boolean passed, Optional<BigDecimal> score) {
  private static final Pattern MODULE =
      Pattern.compile("https://ridealong\\.org/courses/([a-z][a-z0-9-]{0,31})");
  private static final String ADL = "http://adlnet.gov/expapi/verbs/";
  private static final BigDecimal ONE = BigDecimal.ONE;

  /**
   * What these statements say together: one for each learner and module, in an order that is the
   * same for all writers.
   */
  static List<Achievement> in(List<JsonNode> statements) {
    Map<List<String>, Achievement> known =
        new TreeMap<>(
            Comparator.<List<String>, String>comparing(key -> key.get(0))
                .thenComparing(key -> key.get(1)));
    statements.stream()
        .flatMap(statement -> in(statement).stream())
        .forEach(a -> known.merge(List.of(a.module, a.learner), a, Achievement::and));
    return List.copyOf(known.values());
  }

  private Achievement and(Achievement other) {
    Optional<BigDecimal> best =
        Stream.of(score, other.score).flatMap(Optional::stream).max(Comparator.naturalOrder());
    return new Achievement(
        module, learner, finished || other.finished, passed || other.passed, best);
  }

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
