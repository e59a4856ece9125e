package org.ridealong.lrs.http;

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
import org.ridealong.lrs.statement.StrictJson;

/** What is known of an activity (1.0.3, Communication 2.5). */
@Path("activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActivitiesResource {
  @Inject Descriptions descriptions;

  @GET
  public String get(@Context UriInfo uri, @Context ContainerRequestContext request) {
    Parameters parameters = Parameters.onlyFrom(uri, "activityId");
    parameters.needed("activityId");
    String iri = parameters.iri("activityId").orElseThrow();
    CallerFilter.checkReader(
        request,
        Scope.STATEMENTS_READ,
        learner -> LearnerScope.covers(learner, iri),
        "The caller may not read of this activity.");
    return StrictJson.write(descriptions.activity(iri));
  }
}
