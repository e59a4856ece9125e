package org.ridealong.launch;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridealong.web.Settings;

/** Lets players inside LMSs start launches: they run under the LMS's origin. No cookies, ever. */
@WebFilter("/api/launches")
public class LaunchCors extends HttpFilter {
  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.addHeader("Vary", "Origin");
    String allowed = allowed(settings.allowedOrigins(), request.getHeader("Origin"));
    if (allowed != null) {
      response.setHeader("Access-Control-Allow-Origin", allowed);
    }
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (!preflight) {
      chain.doFilter(request, response);
      return;
    }
    if (allowed != null) {
      response.setHeader("Access-Control-Allow-Methods", "POST");
      response.setHeader("Access-Control-Allow-Headers", "Content-Type");
      response.setHeader("Access-Control-Max-Age", "7200");
    }
    response.setStatus(204);
  }

  static @Nullable String allowed(List<String> origins, @Nullable String origin) {
    if (origins.contains("*")) {
      return "*";
    }
    return origin != null && origins.contains(origin) ? origin : null;
  }
}
