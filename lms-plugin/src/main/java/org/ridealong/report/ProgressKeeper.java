package org.ridealong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ridealong.lrs.intake.StatementStored;
import org.ridealong.lrs.intake.StatementsStored;

/** Keeps progress in step with the statements: written with them or not at all. */
@ApplicationScoped
class ProgressKeeper {
  @Inject private ProgressStore store;

  void on(@Observes StatementsStored stored) {
    Achievement.in(stored.statements().stream().map(StatementStored::statement).toList())
        .forEach(store::add);
  }
}
