package org.ridealong.lrs.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.Hindrance;

/**
 * An unexpected failure leaves as a problem with a number that is in the log. When the database is
 * away, callers are asked to come again: what they sent may or may not be stored, and an id tells
 * it apart.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int SECONDS_TO_WAIT = 2;

  @Override
  public Response toResponse(Throwable failure) {
    return failure instanceof WebApplicationException known
        ? known.getResponse()
        : unexpected(failure);
  }

  private static Response unexpected(Throwable failure) {
    if (Hindrance.of(failure) == Hindrance.AWAY) {
      FailureLog.log(LOG, "Whoever asked has to come again", failure);
      return Problem.on(
          Response.status(503).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT),
          503,
          "database-away",
          "The database cannot be used at present. Send the same again, with the same ids.",
          List.of());
    }
    if (failure instanceof EOFException || failure.getCause() instanceof EOFException) {
      // Whoever sent it has hung up: it is no news, and nobody reads the answer.
      return Problem.on(
          Response.status(400), 400, "unfinished", "The body ended before its end.", List.of());
    }
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
