package org.ridealong.lrs.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.client.Pull;
import org.ridealong.lrs.intake.Intake;
import org.ridealong.lrs.intake.Outcome;
import org.ridealong.lrs.intake.Parts;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.store.ErasedStore;
import org.ridealong.lrs.store.LrsClock;

/** Keeps what came from a source. */
@ApplicationScoped
class PulledParts {
  private static final int LONGEST_ID = 100;

  @Inject Intake intake;
  @Inject SourceStore store;
  @Inject ErasedStore erased;
  @Inject LrsClock clock;

  /**
   * Statements, what was wrong with others, and the new position together, or nothing of it. What
   * was erased here is passed over.
   */
  void keep(String place, Turn turn, Pull.Part part, Duration lease) {
    try {
      keep(withoutErased(part.statements()), place, turn, part, lease);
    } catch (ErasedMeanwhileException e) {
      keep(withoutErased(part.statements()), place, turn, part, lease);
    }
  }

  private List<Received> withoutErased(List<Received> all) {
    Set<String> gone = erased.among(all.stream().map(PulledParts::id).toList());
    return all.stream().filter(one -> !gone.contains(id(one))).toList();
  }

  private void keep(List<Received> batch, String place, Turn turn, Pull.Part part, Duration lease) {
    intake.acceptEach(
        batch,
        new Parts(part.attachments()),
        new Caller.Source(place),
        outcomes -> {
          // Who stores what is being erased waits for that, and then stores it anew.
          if (!erased.among(batch.stream().map(PulledParts::id).toList()).isEmpty()) {
            throw new ErasedMeanwhileException();
          }
          Instant now = clock.now();
          long fresh = outcomes.stream().filter(Outcome.Stored.class::isInstance).count();
          store.moved(turn, part.position(), fresh, now.plus(lease));
          for (int i = 0; i < batch.size(); i++) {
            finding(batch.get(i), outcomes.get(i), now).ifPresent(f -> store.found(turn, f));
          }
        });
  }

  private static Optional<PullFinding> finding(Received statement, Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.Conflict) {
      return Optional.of(
          new PullFinding(
              id(statement),
              PullFinding.Kind.CONFLICT,
              "Another statement with this id is here. Statements never change.",
              now));
    }
    return outcome instanceof Outcome.Refused refused
        ? Optional.of(
            new PullFinding(
                id(statement), PullFinding.Kind.INVALID, words(refused.findings()), now))
        : Optional.empty();
  }

  private static String words(List<Finding> findings) {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
  }

  private static String id(Received statement) {
    String id = statement.tree().path("id").asText();
    String name = id.isBlank() ? statement.text() : id;
    return name.substring(0, Math.min(name.length(), LONGEST_ID)).replace("\0", "");
  }
}
