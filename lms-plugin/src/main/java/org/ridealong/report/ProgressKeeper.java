package org.ridealong.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.lrs.intake.StatementStored;
import org.ridealong.lrs.intake.StatementsStored;
import org.ridealong.lrs.query.Statements;

/**
 * Keeps progress in step with the statements: written with them or not at all. What is taken back
 * (voided) counts no more, whichever of the two comes first.
 */
@ApplicationScoped
class ProgressKeeper {
  @Inject private ProgressStore store;
  @Inject private Statements statements;

  void on(@Observes StatementsStored stored) {
    List<JsonNode> counting =
        stored.statements().stream()
            .map(StatementStored::statement)
            .filter(statement -> Achievement.in(statement).isPresent())
            .toList();
    List<UUID> takenBack =
        stored.statements().stream().flatMap(one -> one.voids().stream()).toList();
    // Of a statement and what takes it back, the later to get this lock sees the other.
    Stream.concat(counting.stream().map(ProgressKeeper::id), takenBack.stream())
        .distinct()
        .sorted()
        .forEach(store::lock);
    Achievement.in(counting.stream().filter(one -> !statements.isVoided(id(one))).toList())
        .forEach(store::add);
    takenBack.stream()
        .sorted()
        .flatMap(id -> statements.any(id).stream())
        .filter(statement -> Achievement.in(statement).isPresent())
        .forEach(this::recount);
  }

  /** First the row is taken, so that nobody adds to it in between. */
  private void recount(ObjectNode statement) {
    Achievement.in(statement).ifPresent(store::forget);
    Achievement.in(
            List.copyOf(
                statements.of(statement.path("actor"), statement.at("/object/id").asText())))
        .forEach(store::add);
  }

  private static UUID id(JsonNode statement) {
    return UUID.fromString(statement.path("id").asText());
  }
}
