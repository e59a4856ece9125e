package org.ridealong.web;

import jakarta.ws.rs.ext.ExceptionMapper;

/** Bad input, said so that its sender can mend it. */
public class ProblemMapper implements ExceptionMapper<ProblemException> {
  @Override
  public jakarta.ws.rs.core.Response toResponse(ProblemException exception) {
    return exception.problem().response();
  }
}
