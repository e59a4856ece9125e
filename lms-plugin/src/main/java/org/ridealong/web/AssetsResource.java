package org.ridealong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The pages' style sheets, script and pictures. */
@Path("")
@RequestScoped
public class AssetsResource {
  @GET
  @Path("assets/{name: [a-z-]+\\.(css|js|svg)}")
  public Response asset(@PathParam("name") String name, @Context Request request)
      throws IOException {
    try (InputStream file = AssetsResource.class.getResourceAsStream("assets/" + name)) {
      if (file == null) {
        throw new NotFoundException();
      }
      return Bytes.named(name, file.readAllBytes()).answer(request);
    }
  }

  /** Browsers ask for it on pages that name no icon, such as the player's. */
  @GET
  @Path("favicon.ico")
  public Response icon(@Context Request request) throws IOException {
    return asset("mark.svg", request);
  }
}
