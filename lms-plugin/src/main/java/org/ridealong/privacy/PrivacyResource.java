package org.ridealong.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.lrs.erasure.RetentionCount;
import org.ridealong.security.OwnForms;
import org.ridealong.web.Answer;
import org.ridealong.web.Json;

/** Retention and erasure, for programs. */
@Path("privacy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Retention and erasure. For administrators")
public class PrivacyResource {
  private static final String PERSON =
      "{\"identifiers\": [\"kim@example.com\", \"https://lms.example kim\"], \"confirm\": \"erase\"}";

  @Inject private Privacy privacy;
  @Inject private OwnForms ownForms;
  @Context private HttpServletRequest request;

  @GET
  @Path("erasures")
  @Operation(summary = "Receipts of erasures, newest first. They hold nothing of the persons")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReceiptView.class)))
  public Response receipts() {
    return Answer.of(200, privacy.receipts());
  }

  @POST
  @Path("erasures/trial")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Counts what erasing a person would remove; nothing is changed")
  @RequestBody(content = @Content(example = "{\"identifiers\": [\"kim@example.com\"]}"))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  public Response tryOut(InputStream body) throws IOException {
    ownForms.check();
    return Answer.of(200, privacy.tryOut(Json.body(body)));
  }

  @POST
  @Path("erasures")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erases a person, for good",
      description =
          "Every statement that mentions one of the identifiers, its attachments, the person's"
              + " documents, launches and progress. `confirm` must be the word erase. xAPI cannot"
              + " delete: what other LRSs have, `forwarded` counts.")
  @RequestBody(content = @Content(example = PERSON))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  public Response erase(InputStream body) throws IOException {
    ownForms.check();
    return Answer.of(200, privacy.erase(Json.body(body), String.valueOf(request.getRemoteUser())));
  }

  @GET
  @Path("retention")
  @Operation(summary = "How long statements of a kind are kept")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class)))
  public Response rules() {
    return Answer.of(200, privacy.rules().stream().map(RuleView::of).toList());
  }

  @POST
  @Path("retention")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a rule. It runs once a day, for the first time a day from now")
  @RequestBody(
      content =
          @Content(
              example =
                  "{\"purpose\": \"Coaching of last year\", \"months\": \"12\", \"activity\":"
                      + " \"https://ridealong.org/courses/coaching\"}"))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  public Response add(InputStream body) throws IOException {
    ownForms.check();
    RuleView added = RuleView.of(privacy.add(Json.body(body)));
    return Answer.of(201, added);
  }

  @POST
  @Path("retention/{id}/{act}")
  @Operation(
      summary = "Counts what a rule would remove now, or removes it now",
      description =
          "`waiting` counts statements whose time is over and that stay: another LRS is still to get"
              + " them, or refused them and nobody gave them up.")
  public Response act(
      @PathParam("id") int id,
      @Parameter(description = "`trial` or `run`") @PathParam("act") String act) {
    ownForms.check();
    return switch (act) {
      case "trial" -> counted("wouldRemove", privacy.tryOut(id));
      case "run" -> counted("removed", privacy.run(id));
      default -> throw new NotFoundException();
    };
  }

  @DELETE
  @Path("retention/{id}")
  @Operation(summary = "Ends a rule. What it has removed stays removed")
  @APIResponse(responseCode = "204")
  public Response remove(@PathParam("id") int id) {
    ownForms.check();
    privacy.remove(id);
    return Response.noContent().build();
  }

  private static Response counted(String name, RetentionCount count) {
    return Answer.of(200, Json.object().put(name, count.removed()).put("waiting", count.waiting()));
  }
}
