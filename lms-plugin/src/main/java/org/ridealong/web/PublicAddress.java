package org.ridealong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The address under which we are known to whoever asks. */
@RequestScoped
public class PublicAddress {
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** As configured, or else as this request came in; without a slash at its end. */
  public String base() {
    return settings.publicUrl().orElseGet(this::asAsked);
  }

  private String asAsked() {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length())
        + request.getContextPath();
  }
}
