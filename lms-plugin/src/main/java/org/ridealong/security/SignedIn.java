package org.ridealong.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is signed in, as their session remembers it.
 *
 * @param stamp of the account then: another password ends the session
 */
record SignedIn(String name, TreeSet<String> roles, String stamp) implements Serializable {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  static Optional<SignedIn> in(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(open -> open.getAttribute(ATTRIBUTE))
        .map(SignedIn.class::cast);
  }

  /** Under a new session id, so that one planted before is worth nothing. */
  static void begin(HttpServletRequest request, String name, Set<String> roles, String stamp) {
    end(request);
    request
        .getSession(true)
        .setAttribute(ATTRIBUTE, new SignedIn(name, new TreeSet<>(roles), stamp));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
