package org.ridealong.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.forward.Trial;
import org.ridealong.security.OwnForms;
import org.ridealong.web.Answer;
import org.ridealong.web.Json;

/** Other LRSs that get statements, for programs. */
@Path("delivery")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delivery", description = "Other LRSs that get statements. For administrators")
public class DeliveryResource {
  private static final String EXAMPLE =
      """
      {"name": "Company LRS", "endpoint": "https://lrs.example.com/xapi/", "key": "ridealong",
       "secret": "…", "version": "1.0.3", "from": "now", "verbs": [],
       "activities": ["https://ridealong.org/courses/coaching"], "sources": ["launch"]}
      """;

  @Inject private Deliveries deliveries;
  @Inject private OwnForms ownForms;

  @GET
  @Operation(summary = "All targets: how each stands, how far it is behind")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TargetView.class)))
  public Response all() {
    return Answer.of(200, deliveries.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds a target",
      description =
          "`from` is `now` or `beginning`: whether it also gets what is stored already. Empty filters"
              + " leave nothing out; statements that take others back always go. The secret is kept"
              + " encrypted and never shown.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(responseCode = "201", description = "Added; `Location` says where it is")
  @APIResponse(responseCode = "400", description = "`errors` names the fields to change")
  public Response add(InputStream body) throws IOException {
    ownForms.check();
    int id = deliveries.add(Json.body(body));
    return Response.created(URI.create("delivery/" + id))
        .entity(Json.write(deliveries.one(id)))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One target")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response one(@PathParam("id") int id) {
    return Answer.of(200, deliveries.one(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes a target",
      description = "As when adding, without `from`. Without `secret` the old one stays.")
  public Response change(@PathParam("id") int id, InputStream body) throws IOException {
    ownForms.check();
    deliveries.change(id, Json.body(body));
    return Answer.of(200, deliveries.one(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Removes a target",
      description =
          "What still waited for it, and what it had refused, is no longer sent. The one that the"
              + " configuration names stays; once it names none (`state` is `unconfigured`), this"
              + " gives up what waits.")
  @APIResponse(responseCode = "204")
  public Response remove(@PathParam("id") int id) {
    ownForms.check();
    deliveries.remove(id);
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/{act}")
  @Operation(summary = "Pauses a target, goes on, or tries again at once")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response act(
      @PathParam("id") int id,
      @Parameter(description = "`pause`, `resume` or `retry`") @PathParam("act") String act) {
    ownForms.check();
    switch (act) {
      case "pause" -> deliveries.pause(id, true);
      case "resume" -> deliveries.pause(id, false);
      case "retry" -> deliveries.tryNow(id);
      default -> throw new NotFoundException();
    }
    return Answer.of(200, deliveries.one(id));
  }

  @POST
  @Path("{id}/test")
  @Operation(summary = "Asks the other LRS what it speaks and whether it knows the key")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Trial.class)))
  public Response test(@PathParam("id") int id) throws InterruptedException {
    ownForms.check();
    return Answer.of(200, deliveries.test(id));
  }

  @GET
  @Path("{id}/set-aside")
  @Operation(summary = "The oldest 200 statements that the target refused, with its words")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SetAsideView.class)))
  public Response setAside(@PathParam("id") int id) {
    return Answer.of(200, deliveries.setAside(id));
  }

  @POST
  @Path("{id}/set-aside/resend")
  @Operation(summary = "Puts refused statements in line again")
  public Response resend(
      @PathParam("id") int id,
      @Parameter(description = "Only the one with this number; otherwise all") @QueryParam("number")
          @Nullable Long number) {
    ownForms.check();
    return Answer.of(200, Map.of("resent", deliveries.resend(id, Optional.ofNullable(number))));
  }

  @DELETE
  @Path("{id}/set-aside/{number}")
  @Operation(
      summary = "Gives a refused statement up",
      description = "It stays on this server, and is not sent to this target any more.")
  @APIResponse(responseCode = "204")
  public Response giveUp(@PathParam("id") int id, @PathParam("number") long number) {
    ownForms.check();
    deliveries.giveUp(id, number);
    return Response.noContent().build();
  }
}
