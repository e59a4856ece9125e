package org.ridealong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ridealong.lrs.erasure.ErasingPerson;

/** Whoever is erased is in no report any more. */
@ApplicationScoped
class ProgressEraser {
  @Inject private ProgressStore store;

  void on(@Observes ErasingPerson person) {
    long removed =
        person.agents().stream()
            .flatMap(agent -> Learners.identifier(agent).stream())
            .mapToLong(store::remove)
            .sum();
    person.removed("modules in reports", removed);
  }
}
