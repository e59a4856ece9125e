package org.ridealong.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ridealong.web.Json;
import org.ridealong.web.Problem;

/** A problem told before any resource is reached. */
final class Refusal {
  private Refusal() {}

  static AuthenticationStatus send(HttpServletResponse response, int status, String detail) {
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    // Filters come after authentication, so ours has not said it.
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      response.getWriter().write(Json.write(Problem.of(status, detail)));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
