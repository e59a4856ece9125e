package org.ridealong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;

/** What every page's frame needs. */
final class Site {
  private Site() {}

  static Map<String, Object> model(HttpServletRequest request) {
    Map<String, Object> model = new HashMap<>();
    model.put("base", request.getContextPath());
    Principal user = request.getUserPrincipal();
    model.put("user", user == null ? "" : user.getName());
    model.put("esc", new Escape());
    model.put("admin", request.isUserInRole("admin"));
    return model;
  }
}
