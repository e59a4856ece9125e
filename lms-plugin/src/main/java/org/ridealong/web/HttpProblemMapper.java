package org.ridealong.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What JAX-RS itself refuses: unknown paths, methods and media types. */
public class HttpProblemMapper implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException exception) {
    Response original = exception.getResponse();
    if (original.getStatus() < 400 || original.hasEntity()) {
      return original;
    }
    Response problem = Problem.of(original.getStatus(), detail(original)).response();
    original.getHeaders().forEach((name, values) -> problem.getHeaders().addAll(name, values));
    return problem;
  }

  private static String detail(Response response) {
    return switch (response.getStatus()) {
      case 404 -> "There is nothing at this address. The API is described at /openapi.";
      case 405 ->
          "This address answers to " + String.join(", ", response.getAllowedMethods()) + ".";
      case 406 -> "None of the formats that you accept can be had here.";
      case 415 -> "Send the body as application/json.";
      default -> response.getStatusInfo().getReasonPhrase();
    };
  }
}
