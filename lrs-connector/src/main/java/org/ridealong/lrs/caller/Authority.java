package org.ridealong.lrs.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.lrs.statement.StrictJson;

/**
 * Who vouches for a statement (1.0.3, Data 2.4.9): the key, the launch or the other LRS that it
 * came with. What that LRS said of it stays in the statement as it came.
 */
@ApplicationScoped
public class Authority {
  @Inject
  @ConfigProperty(name = "ridealong.public-url", defaultValue = "http://localhost")
  String homePage;

  public JsonNode of(Caller caller) {
    ObjectNode agent = StrictJson.object().put("objectType", "Agent");
    ObjectNode account = agent.putObject("account").put("homePage", homePage);
    if (caller instanceof Caller.Key key) {
      agent.put("name", key.label());
      account.put("name", key.id());
    } else if (caller instanceof Caller.Source source) {
      agent.put("name", "Fetched from " + source.place());
      account.put("name", source.place());
    } else {
      account.put("name", "launch");
    }
    return agent;
  }
}
