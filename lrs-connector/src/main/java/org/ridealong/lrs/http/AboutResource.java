package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.XapiVersion;

/** What this LRS speaks (1.0.3, Communication 2.8). Open to everybody. */
@Path("about")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AboutResource {
  @GET
  public String about(@Context UriInfo uri) {
    Parameters.onlyFrom(uri);
    ObjectNode about = StrictJson.object();
    XapiVersion.supported().forEach(about.putArray("version")::add);
    about.putObject("extensions");
    return StrictJson.write(about);
  }

  static boolean isAbout(ContainerRequestContext request) {
    return request.getUriInfo().getPath().equals("about");
  }
}
