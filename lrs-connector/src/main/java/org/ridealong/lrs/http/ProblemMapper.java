package org.ridealong.lrs.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every failure leaves as a problem; an unexpected one with a number that is in the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final Map<Integer, String> WORDS =
      Map.of(
          404, "There is no such resource.",
          405, "This resource does not know this method.",
          406, "This cannot be answered in a media type that the request accepts.",
          415, "The body has a media type that is not taken here.");

  @Override
  public Response toResponse(Throwable failure) {
    return failure instanceof WebApplicationException known
        ? known(known.getResponse())
        : unexpected(failure);
  }

  private static Response known(Response response) {
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    int status = response.getStatus();
    String detail =
        Optional.ofNullable(WORDS.get(status)).orElse("The request cannot be answered.");
    return Problem.on(Response.fromResponse(response), status, "http-" + status, detail, List.of());
  }

  private static Response unexpected(Throwable failure) {
    UUID number = UUID.randomUUID();
    LOG.log(Level.SEVERE, "Unexpected failure " + number, failure);
    return Problem.on(
        Response.status(500),
        500,
        "unexpected",
        "Something went wrong here. The log says more under " + number + ".",
        List.of());
  }
}
