package org.ridealong.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Our own mistakes: logged under an id that the answer names, without showing what is inside. */
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    return logged(exception).response();
  }

  static Problem logged(Throwable exception) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "Unexpected, logged as " + id, exception);
    return Problem.of(500, "Something went wrong on our side. The log has it under " + id + ".")
        .withId(id);
  }
}
