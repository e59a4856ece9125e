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
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.statement.XapiVersion;

/**
 * What every answer under /xapi carries, also those that no JAX-RS resource gives. Courses run in
 * browsers on other sites: a preflight is answered here, before authentication and without a
 * redirect.
 */
@WebFilter(urlPatterns = "/xapi/*", asyncSupported = true)
public class Door implements Filter {
  private static final String DAY = "86400";

  @Inject
  @ConfigProperty(name = "ridealong.allowed-origins", defaultValue = "*")
  List<String> allowedOrigins;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader(Headers.VERSION, XapiVersion.answered());
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
    chain.doFilter(request, response);
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
