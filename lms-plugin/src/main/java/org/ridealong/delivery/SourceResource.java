package org.ridealong.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.security.OwnForms;
import org.ridealong.web.Answer;

/** The LRS that is fetched from, for programs. */
@Path("delivery/source")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery")
public class SourceResource {
  @Inject private Fetching fetching;
  @Inject private OwnForms ownForms;

  @GET
  @Operation(
      summary = "The LRS that statements are fetched from",
      description = "It is named in the server's configuration (`ridealong.pull.endpoint`).")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "404", description = "None is configured")
  public Response source() {
    return Answer.of(200, fetching.needed());
  }

  @POST
  @Path("pull")
  @Operation(summary = "Fetches within seconds, unless that is under way")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  public Response pull() {
    ownForms.check();
    fetching.pullNow();
    return Answer.of(200, fetching.needed());
  }

  @GET
  @Path("not-taken")
  @Operation(
      summary = "The newest 200 statements that were not taken, with the reason",
      description = "They are not kept here; the other LRS has them under these ids.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = NotTakenView.class)))
  public Response notTaken() {
    return Answer.of(200, fetching.notTaken());
  }
}
