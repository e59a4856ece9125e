package org.ridealong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where a browser goes on after a form: another page of ours, so that reloading sends nothing. */
@RequestScoped
public class Redirects {
  @Inject private HttpServletRequest request;

  /**
   * The address of a page.
   *
   * @param path with its query, without the context path
   */
  public URI to(String path) {
    return URI.create(request.getContextPath() + path);
  }
}
