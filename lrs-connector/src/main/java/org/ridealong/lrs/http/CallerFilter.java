package org.ridealong.lrs.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.Keys;
import org.ridealong.lrs.caller.LaunchTokens;
import org.ridealong.lrs.caller.Scope;

/** Finds out who calls (1.0.3, Communication 4). */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
  private static final Logger LOG = Logger.getLogger(CallerFilter.class.getName());
  private static final String CALLER = Caller.class.getName();

  @Inject Keys keys;
  @Inject Instance<LaunchTokens> launchTokens;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!AboutResource.isAbout(request)) {
      request.setProperty(CALLER, caller(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }
  }

  static Caller of(ContainerRequestContext request) {
    return (Caller) request.getProperty(CALLER);
  }

  /**
   * @param own what a learner may read
   */
  static void checkReader(
      ContainerRequestContext request,
      Scope needed,
      Predicate<Caller.Learner> own,
      String refusal) {
    Caller caller = of(request);
    boolean allowed =
        caller instanceof Caller.Learner learner
            ? own.test(learner)
            : ((Caller.Key) caller).may(needed);
    if (!allowed) {
      throw Problem.of(403, "not-allowed", refusal);
    }
  }

  private Caller caller(@Nullable String authorization) {
    String[] parts = authorization == null ? new String[0] : authorization.trim().split(" +", 2);
    if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
      return key(parts[1]).orElseThrow(() -> basic("The key or its secret is not known here."));
    }
    if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
      return learner(parts[1]);
    }
    throw basic("A key and its secret, or a launch token, must come with the request.");
  }

  private Optional<Caller> key(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      // PostgreSQL's text has no NUL, so no key has one.
      return colon < 0 || pair.indexOf('\0') >= 0
          ? Optional.empty()
          : keys.prove(pair.substring(0, colon), pair.substring(colon + 1)).map(key -> key);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Caller learner(String token) {
    if (!launchTokens.isResolvable()) {
      throw bearer("No launch tokens are given out here.");
    }
    LaunchTokens.Verdict verdict = launchTokens.get().verify(token);
    if (verdict instanceof LaunchTokens.Verdict.Accepted accepted) {
      return accepted.learner();
    }
    if (verdict instanceof LaunchTokens.Verdict.NotOurs notOurs) {
      LOG.fine(() -> "Launch token refused: " + notOurs.reason());
      throw bearer("The launch token is not known here.");
    }
    throw bearer("The launch token has expired.");
  }

  private static WebApplicationException basic(String detail) {
    return unauthorized("Basic realm=\"xAPI\", charset=\"UTF-8\"", detail);
  }

  /** A challenge that no browser opens a window for. */
  private static WebApplicationException bearer(String detail) {
    return unauthorized("Bearer realm=\"xAPI\", error=\"invalid_token\"", detail);
  }

  private static WebApplicationException unauthorized(String challenge, String detail) {
    Response.ResponseBuilder response =
        Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    return new WebApplicationException(
        Problem.on(response, 401, "unauthorized", detail, List.of()));
  }
}
