package org.ridealong.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ridealong.web.Json;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemPage;

/** A problem told before any resource is reached. */
final class Refusal {
  private Refusal() {}

  static AuthenticationStatus send(HttpServletResponse response, int status, String detail) {
    return send(response, Problem.of(status, detail));
  }

  static AuthenticationStatus send(HttpServletResponse response, Problem problem) {
    return send(response, problem.status(), Problem.MEDIA_TYPE, Json.write(problem));
  }

  static AuthenticationStatus send(
      HttpServletResponse response, Problem problem, HttpServletRequest request) {
    return send(response, problem.status(), "text/html", ProblemPage.of(problem, request));
  }

  private static AuthenticationStatus send(
      HttpServletResponse response, int status, String type, String body) {
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    // Filters come after authentication, so ours has not said it.
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      response.getWriter().write(body);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
