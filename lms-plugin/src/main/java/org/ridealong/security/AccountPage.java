package org.ridealong.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;

/** One's own password. */
@Path("account")
@Controller
@RequestScoped
public class AccountPage {
  @Inject private People people;
  @Inject private OwnForms ownForms;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  public Response form() {
    return page(200, Mistakes.none(), "");
  }

  @POST
  public Response change(
      @FormParam("current") @DefaultValue("") String current,
      @FormParam("wanted") @DefaultValue("") String wanted,
      @FormParam("again") @DefaultValue("") String again) {
    ownForms.check();
    String name = String.valueOf(request.getRemoteUser());
    try {
      people.changeOwn(name, current, wanted, again);
    } catch (ProblemException e) {
      return page(e.problem().status(), Mistakes.in(e.problem()), "");
    }
    SignedIn.begin(request, name, people.one(name).roles(), people.stamp(name).orElse(""));
    return page(200, Mistakes.none(), "Changed. Your sessions elsewhere have ended.");
  }

  private Response page(int status, Mistakes mistakes, String done) {
    models.put("mistakes", mistakes);
    models.put("done", done);
    return Response.status(status).entity("account.vm").header("Cache-Control", "no-store").build();
  }
}
