package org.ridealong.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** What Ridealong is, and its modules. */
@Path("")
@Controller
@RequestScoped
public class HomePage {
  @Inject private Catalogue catalogue;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  public String home() {
    models.put(
        "modules",
        catalogue.programme().courses().stream()
            .map(course -> ModuleView.of(course, request.getContextPath()))
            .toList());
    return "home.vm";
  }
}
