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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing in and out. */
@Path("")
@Controller
@RequestScoped
public class LoginPage {
  private static final String START = "/reports";

  @Inject private SignIn signIn;
  @Inject private People people;
  @Inject private OwnForms ownForms;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  @Path("login")
  public Response form(@QueryParam("next") @DefaultValue(START) String next) {
    if (SignedIn.in(request).isPresent()) {
      return seeOther(NextPage.safe(next, START));
    }
    return page(200, next, "", "");
  }

  @POST
  @Path("login")
  public Response login(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue(START) String next) {
    ownForms.check();
    SignIn.Outcome outcome = signIn.attempt(name.strip(), password);
    if (outcome instanceof SignIn.Outcome.Welcome welcome) {
      SignedIn.begin(
          request, welcome.name(), welcome.roles(), people.stamp(welcome.name()).orElse(""));
      return seeOther(NextPage.safe(next, START));
    }
    if (outcome instanceof SignIn.Outcome.Wait wait) {
      return page(
          429,
          next,
          name,
          "There were several wrong passwords for this name, so it has to wait. Try again in "
              + (wait.left().toSeconds() + 1)
              + " seconds.");
    }
    return page(
        403,
        next,
        name,
        "This name and password do not belong together. You are not signed in. Check both and try"
            + " again.");
  }

  @POST
  @Path("logout")
  public Response logout() {
    ownForms.check();
    SignedIn.end(request);
    return seeOther("/");
  }

  private Response page(int status, String next, String name, String mistake) {
    models.put("next", NextPage.safe(next, START));
    models.put("name", name);
    models.put("mistake", mistake);
    return Response.status(status).entity("login.vm").header("Cache-Control", "no-store").build();
  }

  private Response seeOther(String path) {
    return Response.seeOther(URI.create(request.getContextPath() + path)).build();
  }
}
