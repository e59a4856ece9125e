package org.ridealong.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a stored statement says about a pass.
 *
 * @param name empty where the LMS gave none
 * @param score out of 100; empty where none was reported
 */
public record Certified(String name, String module, LocalDate passed, String score) {
  private static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Empty for statements that say something else. */
  static Optional<Certified> in(JsonNode statement) {
    if (!statement.path("verb").path("id").asText().equals(PASSED)) {
      return Optional.empty();
    }
    JsonNode object = statement.path("object");
    Iterator<JsonNode> names = object.path("definition").path("name").elements();
    JsonNode score = statement.path("result").path("score").path("scaled");
    return Optional.of(
        new Certified(
            statement.path("actor").path("name").asText(),
            names.hasNext() ? names.next().asText() : object.path("id").asText(),
            day(statement),
            score.isNumber() ? String.valueOf(Math.round(score.asDouble() * 100)) : ""));
  }

  /** By the learner's clock; by ours where that one wrote what only xAPI reads as a moment. */
  private static LocalDate day(JsonNode statement) {
    return Stream.of("timestamp", "stored")
        .map(name -> moment(statement.path(name).asText()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<LocalDate> moment(String text) {
    try {
      return Optional.of(
          OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }

  public String date() {
    return LONG.format(passed);
  }
}
