package org.ridealong.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.ridealong.packaging.EarlyScript;

/** Nothing from third parties, framed by nobody but us, types as we say them. */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {
  /** The one script that a page of ours has in itself. */
  private static final String SCRIPTS = "script-src 'self' '" + EarlyScript.hash() + "'; ";

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  /** The player reports to the public address, even where its page was opened under another one. */
  private String policy() {
    String reporting = settings.publicUrl().map(SecurityHeaders::origin).orElse("");
    return (SCRIPTS + "default-src 'self'; img-src 'self' data:; connect-src 'self' " + reporting)
            .strip()
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
  }

  private static String origin(String url) {
    URI address = URI.create(url);
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
