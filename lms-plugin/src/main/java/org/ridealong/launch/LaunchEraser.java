package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ridealong.lrs.erasure.ErasingPerson;

/** Of whoever is erased, no launch is kept, and so none of their tokens holds any more. */
@ApplicationScoped
class LaunchEraser {
  @Inject private LaunchStore store;

  void on(@Observes ErasingPerson person) {
    person.removed("launches", person.agents().stream().mapToLong(this::remove).sum());
  }

  private long remove(JsonNode agent) {
    JsonNode account = agent.path("account");
    return store.removeRegistrations(
        account.path("homePage").asText(), account.path("name").asText());
  }
}
