package org.ridealong.lrs.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.ridealong.lrs.query.Statements;
import org.ridealong.lrs.statement.Timestamps;

/**
 * Says on every answer to GET statements, errors included, up to when the answer is complete
 * (1.0.3, Communication 2.1.3). It is asked before the statements are read.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 2)
public class ConsistentThroughFilter implements ContainerRequestFilter, ContainerResponseFilter {
  @Inject Statements statements;

  @Override
  public void filter(ContainerRequestContext request) {
    String method = request.getMethod();
    if (request.getUriInfo().getPath().equals("statements")
        && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
      request.setProperty(
          Headers.CONSISTENT_THROUGH, Timestamps.write(statements.consistentThrough()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object through = request.getProperty(Headers.CONSISTENT_THROUGH);
    if (through != null) {
      response.getHeaders().putSingle(Headers.CONSISTENT_THROUGH, through);
    }
  }
}
