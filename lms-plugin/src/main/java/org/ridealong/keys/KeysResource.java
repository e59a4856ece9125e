package org.ridealong.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.security.OwnForms;
import org.ridealong.web.Answer;
import org.ridealong.web.Json;

/** Keys of the learning record store, for programs. */
@Path("keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "Keys of the learning record store. For administrators")
public class KeysResource {
  @Inject private KeyDesk keys;
  @Inject private OwnForms ownForms;

  @GET
  @Operation(summary = "All keys, without their secrets; revoked ones too")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = KeyView.class)))
  public Response all() {
    return Answer.of(200, keys.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes a key",
      description = "Its secret is in the answer, and nowhere else: only a hash is kept.")
  @RequestBody(
      content = @Content(example = "{\"label\": \"Reporting\", \"scopes\": [\"statements/read\"]}"))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FreshSecret.class)))
  public Response create(InputStream body) throws IOException {
    ownForms.check();
    return Answer.of(201, keys.create(Json.body(body)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One key")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = KeyView.class)))
  public Response one(@PathParam("id") String id) {
    return Answer.of(200, keys.one(id));
  }

  @POST
  @Path("{id}/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives a key another secret",
      description = "The one before ends at once, or holds for `graceHours`: 1, 24 or 168.")
  @RequestBody(content = @Content(example = "{\"graceHours\": \"24\"}"))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FreshSecret.class)))
  public Response rotate(@PathParam("id") String id, InputStream body) throws IOException {
    ownForms.check();
    return Answer.of(200, keys.rotate(id, Json.body(body)));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revokes a key, for good and at once")
  @APIResponse(responseCode = "204")
  public Response revoke(@PathParam("id") String id) {
    ownForms.check();
    keys.revoke(id);
    return Response.noContent().build();
  }
}
