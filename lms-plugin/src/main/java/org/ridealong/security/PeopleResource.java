package org.ridealong.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.web.Answer;
import org.ridealong.web.Fields;
import org.ridealong.web.Json;

/** Who may sign in, for programs. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who may sign in. For administrators")
public class PeopleResource {
  private static final List<String> ROLES = List.of(Roles.ADMIN, Roles.REPORTS);
  private static final int LONGEST = 100;

  @Inject private People people;
  @Inject private OwnForms ownForms;
  @Context private SecurityContext security;

  @GET
  @Operation(summary = "Everybody who may sign in")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Person.class)))
  public Response all() {
    return Answer.of(200, people.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds somebody",
      description = "A password is made; it is in the answer, and nowhere else.")
  @RequestBody(content = @Content(example = "{\"name\": \"kim\", \"roles\": [\"reports\"]}"))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FreshPassword.class)))
  public Response add(InputStream body) throws IOException {
    ownForms.check();
    Fields fields = Json.body(body);
    String name = fields.text("name", LONGEST).strip();
    Set<String> roles = roles(fields);
    fields.check();
    return Answer.of(201, new FreshPassword(name, people.add(name, roles)));
  }

  @GET
  @Path("{name}")
  @Operation(summary = "One of them")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Person.class)))
  public Response one(@PathParam("name") String name) {
    return Answer.of(200, people.one(name));
  }

  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes what somebody may do")
  @RequestBody(content = @Content(example = "{\"roles\": [\"reports\", \"admin\"]}"))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Person.class)))
  public Response change(@PathParam("name") String name, InputStream body) throws IOException {
    ownForms.check();
    Fields fields = Json.body(body);
    Set<String> roles = roles(fields);
    fields.check();
    people.setRoles(name, roles, me());
    return Answer.of(200, people.one(name));
  }

  @POST
  @Path("{name}/reset")
  @Operation(
      summary = "Makes another password",
      description = "The old one ends at once, and so do their sessions.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FreshPassword.class)))
  public Response reset(@PathParam("name") String name) {
    ownForms.check();
    return Answer.of(200, new FreshPassword(name, people.reset(name)));
  }

  @DELETE
  @Path("{name}")
  @Operation(summary = "Removes somebody; their sessions end")
  @APIResponse(responseCode = "204")
  public Response remove(@PathParam("name") String name) {
    ownForms.check();
    people.remove(name, me());
    return Response.noContent().build();
  }

  private String me() {
    return security.getUserPrincipal().getName();
  }

  private static Set<String> roles(Fields fields) {
    List<String> roles = fields.texts("roles", ROLES.size(), LONGEST);
    for (int i = 0; i < roles.size(); i++) {
      if (!ROLES.contains(roles.get(i))) {
        fields.refuse("roles[" + i + "]", "must be one of: " + String.join(", ", ROLES));
      }
    }
    return new LinkedHashSet<>(roles);
  }
}
