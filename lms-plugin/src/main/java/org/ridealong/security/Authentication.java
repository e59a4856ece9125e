package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ridealong.lrs.store.Hindrance;
import org.ridealong.web.Problem;

/**
 * Lets a session in everywhere, and a name with a password at the API. Other requests pass as
 * nobody's: the LRS reads its Authorization headers itself.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  @Inject private SignIn signIn;
  @Inject private People people;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return validate(request, response, context);
    } catch (RuntimeException e) {
      if (Hindrance.of(e) != Hindrance.AWAY) {
        throw e;
      }
      // No mapper of ours is asked before a resource is reached.
      response.setHeader("Retry-After", String.valueOf(Problem.SECONDS_TO_WAIT));
      return isApi(request)
          ? Refusal.send(response, Problem.databaseAway())
          : Refusal.send(response, Problem.databaseAway(), request);
    }
  }

  private AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<SignedIn> session = SignedIn.in(request);
    if (session.isPresent() && context.isProtected() && !isStillGood(session.get())) {
      SignedIn.end(request);
      session = Optional.empty();
    }
    if (session.isPresent()) {
      return context.notifyContainerAboutLogin(session.get().name(), session.get().roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return isApi(request)
        ? byPassword(request, response, context)
        : context.redirect(loginFor(request));
  }

  /** Whoever was removed, or has another password or other roles, signs in again. */
  private boolean isStillGood(SignedIn session) {
    return people.stamp(session.name()).filter(session.stamp()::equals).isPresent()
        && people.one(session.name()).roles().equals(session.roles());
  }

  private AuthenticationStatus byPassword(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<BasicCredentials> sent = BasicCredentials.in(request.getHeader("Authorization"));
    SignIn.Outcome outcome =
        sent.map(basic -> signIn.attempt(basic.name(), basic.password()))
            .orElse(new SignIn.Outcome.Wrong());
    if (outcome instanceof SignIn.Outcome.Welcome welcome) {
      return context.notifyContainerAboutLogin(welcome.name(), welcome.roles());
    }
    if (outcome instanceof SignIn.Outcome.Wait wait) {
      response.setHeader("Retry-After", String.valueOf(wait.left().toSeconds() + 1));
      return Refusal.send(
          response, 429, "Too many wrong passwords. Wait a little, then try again.");
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"Ridealong\", charset=\"UTF-8\"");
    return Refusal.send(
        response,
        401,
        sent.isPresent()
            ? "This name and password do not belong together."
            : "This is for signed-in users: send a name and a password (HTTP Basic).");
  }

  private static String loginFor(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = path(request) + (query == null ? "" : "?" + query);
    return request.getContextPath()
        + "/login?next="
        + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  private static boolean isApi(HttpServletRequest request) {
    return path(request).startsWith("/api/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
