package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;

/** A statement whose id may stand in the request's address only (Communication 2.1.1). */
final class PutStatement {
  private PutStatement() {}

  static Received withId(Received statement, UUID id) {
    if (!(statement.tree() instanceof ObjectNode tree)) {
      return statement;
    }
    if (tree.path("id").isTextual() && !tree.path("id").asText().equalsIgnoreCase(id.toString())) {
      throw Problem.of(
          400,
          "refused",
          "The statement has another id than the request.",
          List.of(new Finding("$.id", "must be " + id + ", or be absent")));
    }
    if (tree.has("id")) {
      return statement;
    }
    ObjectNode identified = tree.deepCopy();
    identified.put("id", id.toString());
    return new Received(statement.text(), identified, statement.path(), statement.version());
  }
}
