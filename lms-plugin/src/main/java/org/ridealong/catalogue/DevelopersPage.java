package org.ridealong.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ridealong.web.PublicAddress;

/** Where programs find what pages show to people. */
@Path("developers")
@Controller
@RequestScoped
public class DevelopersPage {
  @Inject private Models models;
  @Inject private PublicAddress address;

  @GET
  public String developers() {
    models.put("address", address.base());
    return "developers.vm";
  }
}
