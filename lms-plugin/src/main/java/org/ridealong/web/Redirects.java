package org.ridealong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a browser goes on after a form: another page of ours, so that reloading sends nothing. */
@RequestScoped
public class Redirects {
  @Inject private HttpServletRequest request;

  /**
   * Sends the browser there.
   *
   * @param path with its query, without the context path
   */
  public Response to(String path) {
    return Response.seeOther(URI.create(request.getContextPath() + path)).build();
  }
}
