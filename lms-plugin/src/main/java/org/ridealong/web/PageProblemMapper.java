package org.ridealong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What went wrong, as a page. */
public class PageProblemMapper implements ExceptionMapper<Throwable> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable exception) {
    if (exception instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Problem problem = problem(exception);
    return problem
        .on(Response.status(problem.status()))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(ProblemPage.of(problem, request))
        .build();
  }

  private static Problem problem(Throwable exception) {
    if (exception instanceof ProblemException bad) {
      return bad.problem();
    }
    if (exception instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return Problem.of(
          status,
          status == 404
              ? "The address may be mistyped, or the page has moved. Everything starts on the home page."
              : "Go back to the page that you came from and try again.");
    }
    return UnexpectedMapper.problem(exception);
  }
}
