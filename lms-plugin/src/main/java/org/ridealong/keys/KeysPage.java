package org.ridealong.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ridealong.security.OwnForms;
import org.ridealong.web.FormFields;
import org.ridealong.web.Json;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.PublicAddress;
import org.ridealong.web.Redirects;

/** Keys of the learning record store, for people. */
@Path("keys")
@Controller
@RequestScoped
public class KeysPage {
  @Inject private KeyDesk keys;
  @Inject private OwnForms ownForms;
  @Inject private PublicAddress address;
  @Inject private Redirects redirects;
  @Inject private Models models;

  @GET
  public Response all(@QueryParam("done") @DefaultValue("") String done) {
    String words = done.equals("revoked") ? "Revoked. Nobody gets in with this key any more." : "";
    return list(200, FormFields.empty(), Mistakes.none(), words, Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    ObjectNode body = form.texts("label");
    form.ticked(body, "scopes");
    try {
      FreshSecret fresh = keys.create(Json.fields(body));
      return list(200, FormFields.empty(), Mistakes.none(), "", Optional.of(fresh));
    } catch (ProblemException e) {
      int status = e.problem().status();
      return list(status, form, Mistakes.in(e.problem()), "", Optional.empty());
    }
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    models.put("key", keys.one(id));
    return page(200, "key.vm");
  }

  @POST
  @Path("{id}/rotate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rotate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    ownForms.check();
    ObjectNode body = new FormFields(sent).texts("graceHours");
    FreshSecret fresh = keys.rotate(id, Json.fields(body));
    return list(200, FormFields.empty(), Mistakes.none(), "", Optional.of(fresh));
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    ownForms.check();
    keys.revoke(id);
    return Response.seeOther(redirects.to("/keys?done=revoked")).build();
  }

  private Response list(
      int status, FormFields form, Mistakes mistakes, String done, Optional<FreshSecret> fresh) {
    models.put("keys", keys.all());
    models.put("form", form);
    models.put("mistakes", mistakes);
    models.put("done", done);
    models.put("address", address.base());
    models.put("isFresh", fresh.isPresent());
    fresh.ifPresent(key -> models.put("fresh", key));
    return page(status, "keys.vm");
  }

  private static Response page(int status, String view) {
    return Response.status(status).entity(view).header("Cache-Control", "no-store").build();
  }
}
