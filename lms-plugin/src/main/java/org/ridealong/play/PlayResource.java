package org.ridealong.play;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.ridealong.catalogue.Catalogue;
import org.ridealong.launch.PublishableKeys;
import org.ridealong.packaging.Reporting;
import org.ridealong.web.PublicAddress;

/** Plays a module without an LMS. */
@Path("play/{module}")
@RequestScoped
public class PlayResource {
  @Inject private Catalogue catalogue;
  @Inject private PlayerFiles files;
  @Inject private PublishableKeys keys;
  @Inject private PublicAddress address;
  @Context private HttpServletRequest http;
  @Context private Request request;

  @GET
  @Path("{file: .*}")
  public Response file(@PathParam("module") String module, @PathParam("file") String file) {
    if (file.isEmpty()) {
      Reporting here = new Reporting(URI.create(address.base() + "/"), keys.forOwnPages());
      return files.page(catalogue.course(module), here).answer(request);
    }
    return Optional.ofNullable(files.beside(catalogue.course(module)).get(file))
        .orElseThrow(NotFoundException::new)
        .answer(request);
  }

  /** Without the slash, the page's files would be looked for one folder too high. */
  @GET
  public Response folder(@PathParam("module") String module) {
    if (http.getRequestURI().endsWith("/")) {
      return file(module, "");
    }
    return Response.seeOther(URI.create(http.getRequestURI() + "/")).build();
  }
}
