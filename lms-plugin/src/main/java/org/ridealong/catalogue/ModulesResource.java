package org.ridealong.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.web.Json;
import org.ridealong.web.PublicAddress;

/** The modules, for programs. */
@Path("modules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modules")
public class ModulesResource {
  @Inject private Catalogue catalogue;
  @Inject private PublicAddress address;

  @GET
  @Operation(summary = "All modules, in the order in which they are taken")
  @APIResponse(
      responseCode = "200",
      description = "The modules",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ModuleView.class)))
  public Response all() {
    String base = address.base();
    List<ModuleView> modules =
        catalogue.programme().courses().stream()
            .map(course -> ModuleView.of(course, base))
            .toList();
    return Response.ok(Json.write(modules)).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One module")
  @APIResponse(
      responseCode = "200",
      description = "The module",
      content = @Content(schema = @Schema(implementation = ModuleView.class)))
  @APIResponse(responseCode = "404", description = "There is no such module; the answer names all")
  public Response one(@PathParam("id") String id) {
    return Response.ok(Json.write(ModuleView.of(catalogue.course(id), address.base()))).build();
  }
}
