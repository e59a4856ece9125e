package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.ridealong.lrs.caller.LearnerScope;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.lrs.query.Descriptions;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.StrictJson;

/** What is known of the person that an agent is (1.0.3, Communication 2.4). */
@Path("agents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentsResource {
  @Inject Descriptions descriptions;

  @GET
  public String get(@Context UriInfo uri, @Context ContainerRequestContext request) {
    Parameters parameters = Parameters.onlyFrom(uri, "agent");
    parameters.needed("agent");
    ObjectNode agent = parameters.agentObject("agent").orElseThrow();
    if (Agents.identifier(agent).isEmpty()) {
      throw Parameters.wrong("agent", "must have an identifier");
    }
    CallerFilter.checkReader(
        request,
        Scope.STATEMENTS_READ,
        learner -> LearnerScope.isAgent(learner, Agents.identifier(agent)),
        "The caller may not read of this agent.");
    return StrictJson.write(descriptions.person(agent));
  }
}
