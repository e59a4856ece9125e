package org.ridealong.lrs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LearnerScope;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StatementRules;

/** Why a batch cannot be stored, as far as that can be said without the database. */
final class Check {
  private Check() {}

  static Optional<Outcome> refusal(List<Received> batch, Parts parts, Caller caller) {
    List<Finding> findings = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Received statement : batch) {
      findings.addAll(StatementRules.check(statement));
      JsonNode id = statement.tree().path("id");
      if (id.isTextual() && !ids.add(id.asText().toLowerCase(Locale.ROOT))) {
        findings.add(
            new Finding(statement.path() + ".id", "must not be that of another in this batch"));
      }
    }
    if (findings.isEmpty()) {
      findings.addAll(AttachmentCheck.findings(batch, parts));
    }
    if (!findings.isEmpty()) {
      return Optional.of(new Outcome.Refused(findings));
    }
    return notAllowed(batch, caller);
  }

  /** Without an id it would be another one each time that it comes. */
  static Optional<Outcome> refusalOfOne(Received statement, Parts parts, Caller caller) {
    return statement.tree().isObject() && !statement.tree().has("id")
        ? Optional.of(
            new Outcome.Refused(
                List.of(new Finding(statement.path(), "needs the property \"id\""))))
        : refusal(List.of(statement), parts, caller);
  }

  private static Optional<Outcome> notAllowed(List<Received> batch, Caller caller) {
    List<Finding> outside = new ArrayList<>();
    if (caller instanceof Caller.Learner learner) {
      batch.forEach(statement -> outside.addAll(LearnerScope.outside(learner, statement)));
    } else if (caller instanceof Caller.Key key && !key.may(Scope.STATEMENTS_WRITE)) {
      outside.add(new Finding("$", "must come with a key that may write statements"));
    }
    return outside.isEmpty() ? Optional.empty() : Optional.of(new Outcome.NotAllowed(outside));
  }
}
