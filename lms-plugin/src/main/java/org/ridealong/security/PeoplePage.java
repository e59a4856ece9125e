package org.ridealong.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.web.FormFields;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Redirects;

/** Who may sign in. */
@Path("people")
@Controller
@RequestScoped
public class PeoplePage {
  private static final Map<String, String> DONE =
      Map.of("changed", "Changed.", "removed", "Removed. Their sessions have ended.");

  @Inject private People people;
  @Inject private OwnForms ownForms;
  @Inject private Redirects redirects;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  public Response all(@QueryParam("done") @DefaultValue("") String done) {
    return list(200, FormFields.empty(), Mistakes.none(), DONE.getOrDefault(done, ""), "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    String name = form.of("name").strip();
    try {
      String password = people.add(name, roles(form));
      return list(200, FormFields.empty(), Mistakes.none(), "", name, password);
    } catch (ProblemException e) {
      return list(e.problem().status(), form, Mistakes.in(e.problem()), "", "", "");
    }
  }

  @GET
  @Path("{name}")
  public Response one(@PathParam("name") String name) {
    return person(200, name, Mistakes.none());
  }

  @POST
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
    ownForms.check();
    try {
      people.setRoles(name, roles(new FormFields(sent)), me());
      return Response.seeOther(redirects.to("/people?done=changed")).build();
    } catch (ProblemException e) {
      return person(e.problem().status(), name, Mistakes.in(e.problem()));
    }
  }

  @POST
  @Path("{name}/reset")
  public Response reset(@PathParam("name") String name) {
    ownForms.check();
    String password = people.reset(name);
    return list(200, FormFields.empty(), Mistakes.none(), "", name, password);
  }

  @POST
  @Path("{name}/remove")
  public Response remove(@PathParam("name") String name) {
    ownForms.check();
    people.remove(name, me());
    return Response.seeOther(redirects.to("/people?done=removed")).build();
  }

  private Response person(int status, String name, Mistakes mistakes) {
    models.put("person", people.one(name));
    models.put("isMe", name.equals(me()));
    models.put("mistakes", mistakes);
    return page(status, "person.vm");
  }

  private Response list(
      int status,
      FormFields form,
      Mistakes mistakes,
      String done,
      String freshName,
      String freshPassword) {
    models.put("people", people.all());
    models.put("form", form);
    models.put("mistakes", mistakes);
    models.put("done", done);
    models.put("freshName", freshName);
    models.put("freshPassword", freshPassword);
    return page(status, "people.vm");
  }

  private String me() {
    return String.valueOf(request.getRemoteUser());
  }

  private static Set<String> roles(FormFields form) {
    return Stream.of(Roles.ADMIN, Roles.REPORTS)
        .filter(role -> form.has("roles", role))
        .collect(Collectors.toSet());
  }

  private static Response page(int status, String view) {
    return Response.status(status).entity(view).header("Cache-Control", "no-store").build();
  }
}
