package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ridealong.lrs.erasure.ErasingPerson;

/** Of whoever is erased, no launch is kept. */
@ApplicationScoped
class LaunchEraser {
  private static final String LEARNERS = "/learners/";

  @Inject private LaunchStore store;

  void on(@Observes ErasingPerson person) {
    person.removed("launches", person.agents().stream().mapToLong(this::remove).sum());
  }

  /** Learners of ours have an account at {@code <our address>/learners/<key label>}. */
  private long remove(JsonNode agent) {
    String homePage = agent.path("account").path("homePage").asText();
    int label = homePage.lastIndexOf(LEARNERS);
    return label < 0
        ? 0
        : store.removeRegistrations(
            homePage.substring(label + LEARNERS.length()),
            agent.path("account").path("name").asText());
  }
}
