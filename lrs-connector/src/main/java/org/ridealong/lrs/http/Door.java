package org.ridealong.lrs.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.statement.XapiVersion;
import org.ridealong.lrs.store.LrsClock;

/**
 * What every answer under /xapi carries, also those that no JAX-RS resource gives. Courses run in
 * browsers on other sites: a preflight is answered here, before authentication and without a
 * redirect.
 */
@WebFilter(urlPatterns = "/xapi/*", asyncSupported = true)
public class Door implements Filter {
  private static final String DAY = "86400";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");

  @Inject LrsClock clock;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.max-body", defaultValue = "4194304")
  int maxBody;

  @Inject
  @ConfigProperty(name = "ridealong.allowed-origins", defaultValue = "*")
  List<String> allowedOrigins;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader(Headers.VERSION, version(asked).answered());
    // Payara leaves it out, and a reader compares it with Consistent-Through.
    answer.setDateHeader("Date", clock.now().toEpochMilli());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    allow(asked.getHeader("Origin"), answer);
    if (asked.getMethod().equals("OPTIONS")) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
      answer.setHeader(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match");
      answer.setHeader("Access-Control-Max-Age", DAY);
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    if (!isReadable(asked, answer)) {
      return;
    }
    if (!version(asked).hasAlternateRequests() || !AlternateRequest.is(asked)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<HttpServletRequest> meant = meant(asked);
    if (meant.isPresent()) {
      answer.setHeader(Headers.VERSION, version(meant.get()).answered());
      chain.doFilter(meant.get(), response);
    } else {
      refuse(
          answer,
          400,
          "alternate-request",
          "An alternate request has the parameter method alone in its address, and the rest in a"
              + " form of at most %d bytes.".formatted(maxBody));
    }
  }

  /** Also what is wrong in headers that JAX-RS reads before any of our code is asked. */
  private static boolean isReadable(HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    String encoding = asked.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      refuse(answer, 415, "content-encoding", "The body must come without a Content-Encoding.");
      return false;
    }
    try {
      if (asked.getContentType() != null) {
        MediaType.valueOf(asked.getContentType());
      }
      return true;
    } catch (IllegalArgumentException e) {
      refuse(answer, 400, "content-type", "The Content-Type is malformed.");
      return false;
    }
  }

  private static void refuse(HttpServletResponse answer, int status, String type, String detail)
      throws IOException {
    answer.setStatus(status);
    answer.setContentType(Problem.MEDIA_TYPE);
    answer
        .getOutputStream()
        .write(Problem.json(status, type, detail, List.of()).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<HttpServletRequest> meant(HttpServletRequest asked) throws IOException {
    String[] query = asked.getQueryString().split("=", -1);
    byte[] body = asked.getInputStream().readNBytes(maxBody + 1);
    if (query.length != 2 || !METHODS.contains(query[1]) || body.length > maxBody) {
      return Optional.empty();
    }
    try {
      return Form.read(new String(body, StandardCharsets.UTF_8))
          .<HttpServletRequest>map(form -> new AlternateRequest(asked, query[1], form))
          .filter(meant -> version(meant).hasAlternateRequests());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static XapiVersion version(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(Headers.VERSION))
        .flatMap(XapiVersion::of)
        .orElse(XapiVersion.unsaid());
  }

  /**
   * Never with credentials: what a caller may do is in its Authorization header, not in cookies.
   */
  private void allow(@Nullable String origin, HttpServletResponse answer) {
    if (allowedOrigins.contains("*")) {
      answer.setHeader("Access-Control-Allow-Origin", "*");
    } else {
      answer.setHeader("Vary", "Origin");
      if (origin == null || !allowedOrigins.contains(origin)) {
        return;
      }
      answer.setHeader("Access-Control-Allow-Origin", origin);
    }
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through");
  }
}
