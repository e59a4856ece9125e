package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ridealong.lrs.erasure.ErasingPerson;
import org.ridealong.web.PublicAddress;

/** Of whoever is erased, no launch is kept, and so none of their tokens holds any more. */
@ApplicationScoped
class LaunchEraser {
  private static final String LEARNERS = "/learners/";

  @Inject private LaunchStore store;
  @Inject private PublicAddress address;

  void on(@Observes ErasingPerson person) {
    person.removed("launches", person.agents().stream().mapToLong(this::remove).sum());
  }

  /** Learners of ours have an account at {@code <our address>/learners/<key label>}. */
  private long remove(JsonNode agent) {
    String ours = address.base() + LEARNERS;
    String homePage = agent.path("account").path("homePage").asText();
    return homePage.startsWith(ours)
        ? store.removeRegistrations(
            homePage.substring(ours.length()), agent.path("account").path("name").asText())
        : 0;
  }
}
