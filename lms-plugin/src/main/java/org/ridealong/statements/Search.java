package org.ridealong.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.query.Question;
import org.ridealong.web.FormFields;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Who;

/** What the page's filter asks for; days are whole ones in UTC. */
final class Search {
  private final FormFields form;
  private final List<Problem.FieldError> errors = new ArrayList<>();

  private Search(FormFields form) {
    this.form = form;
  }

  /**
   * Reads the filter.
   *
   * @throws ProblemException that names the fields to change
   */
  static Question of(FormFields form) {
    return new Search(form).read();
  }

  private Question read() {
    Question question =
        new Question(
            text("learner").flatMap(this::learner),
            iri("verb"),
            iri("activity"),
            text("registration").flatMap(this::uuid),
            text("since").flatMap(day -> day("since", day, 0)),
            text("until").flatMap(day -> day("until", day, 1)),
            form.has("voided"),
            text("from"));
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.of(errors));
    }
    return question;
  }

  private Optional<String> text(String name) {
    return Optional.of(form.of(name).strip().replace("\0", "")).filter(text -> !text.isEmpty());
  }

  private Optional<JsonNode> learner(String typed) {
    Optional<ObjectNode> agent = Who.read(typed);
    if (agent.isEmpty()) {
      refuse(
          "learner",
          "must be an address of mail, or a home page and a name: https://lms.example kim");
    }
    return agent.map(JsonNode.class::cast);
  }

  private Optional<String> iri(String name) {
    Optional<String> typed = text(name);
    if (typed.filter(iri -> !iri.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")).isPresent()) {
      refuse(name, "must be an IRI, such as http://…");
    }
    return typed;
  }

  private Optional<UUID> uuid(String typed) {
    if (!typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      refuse("registration", "must be a UUID");
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(typed));
  }

  private Optional<Instant> day(String name, String typed, int more) {
    @Nullable LocalDate day = null;
    try {
      day = LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      refuse(name, "must be a day, such as 2026-11-26");
    }
    return Optional.ofNullable(day)
        .map(d -> d.plusDays(more).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private void refuse(String name, String message) {
    errors.add(new Problem.FieldError(name, message));
  }
}
