package org.ridealong.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.ridealong.course.Programme;
import org.ridealong.packaging.Bundle;

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
    String base = request.getContextPath();
    Programme programme = catalogue.programme();
    models.put(
        "modules",
        programme.courses().stream().map(course -> ModuleView.of(course, base)).toList());
    models.put(
        "downloads",
        programme.courses().stream()
            .map(course -> DownloadView.of(Bundle.of(course), base))
            .toList());
    models.put("whole", DownloadView.of(Bundle.of(programme), base));
    return "home.vm";
  }
}
