package org.ridealong.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.Hindrance;

/**
 * Our own mistakes: logged under an id that the answer names, without showing what is inside. That
 * the database is away is none.
 */
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    return problem(exception).response();
  }

  static Problem problem(Throwable exception) {
    if (Hindrance.of(exception) == Hindrance.AWAY) {
      FailureLog.log(LOG, "Whoever asked has to come again", exception);
      return Problem.databaseAway();
    }
    String id = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "Unexpected, logged as " + id, exception);
    return Problem.of(500, "Something went wrong on our side. The log has it under " + id + ".")
        .withId(id);
  }
}
