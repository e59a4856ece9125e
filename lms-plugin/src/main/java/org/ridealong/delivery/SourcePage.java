package org.ridealong.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ridealong.security.OwnForms;
import org.ridealong.web.Redirects;

/** The LRS that is fetched from, for people; how it stands is on the page of all deliveries. */
@Path("delivery/source")
@Controller
@RequestScoped
public class SourcePage {
  @Inject private Fetching fetching;
  @Inject private OwnForms ownForms;
  @Inject private Models models;
  @Inject private Redirects redirects;

  @POST
  @Path("pull")
  public Response pull() {
    ownForms.check();
    fetching.pullNow();
    return Response.seeOther(redirects.to("/delivery?done=pull")).build();
  }

  @GET
  @Path("not-taken")
  public Response notTaken() {
    models.put("source", fetching.needed());
    models.put("findings", fetching.notTaken());
    return Response.ok("not-taken.vm").header("Cache-Control", "no-store").build();
  }
}
