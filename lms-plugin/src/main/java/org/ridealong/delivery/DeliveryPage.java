package org.ridealong.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.forward.Trial;
import org.ridealong.security.OwnForms;
import org.ridealong.web.FormFields;
import org.ridealong.web.Json;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Redirects;

/** Other LRSs that get statements, and the one that is fetched from, for people. */
@Path("delivery")
@Controller
@RequestScoped
public class DeliveryPage {
  private static final String NUMBER = "{id: \\d{1,9}}";
  private static final Map<String, String> DONE =
      Map.of(
          "added", "Added. Statements go there now.",
          "changed", "Changed. It is being tried with the new settings.",
          "removed", "Removed. Nothing goes there any more.",
          "pause", "Paused. Statements wait here.",
          "resume", "On again. What waited goes now.",
          "retry", "It is being tried now.",
          "pull", "It is being fetched from.",
          "given-up", "Given up. It stays here, and is not sent there any more.",
          "resent", "Sent again. What is refused once more comes back to this list.");

  @Inject private Deliveries deliveries;
  @Inject private Fetching fetching;
  @Inject private OwnForms ownForms;
  @Inject private Models models;
  @Inject private Redirects redirects;

  @GET
  public Response all(@QueryParam("done") @DefaultValue("") String done) {
    return list(200, DONE.getOrDefault(done, ""), true);
  }

  @GET
  @Path("new")
  public Response blank() {
    return form(200, Optional.empty(), FormFields.empty(), Mistakes.none());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    ObjectNode body = body(form);
    body.put("from", form.of("from"));
    try {
      deliveries.add(Json.fields(body));
      return Response.seeOther(redirects.to("/delivery?done=added")).build();
    } catch (ProblemException e) {
      return form(e.problem().status(), Optional.empty(), form, Mistakes.in(e.problem()));
    }
  }

  @GET
  @Path(NUMBER)
  public Response one(@PathParam("id") int id) {
    TargetView target = deliveries.one(id);
    return form(200, Optional.of(target), filled(target), Mistakes.none());
  }

  @POST
  @Path(NUMBER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") int id, MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    try {
      deliveries.change(id, Json.fields(body(form)));
      return Response.seeOther(redirects.to("/delivery?done=changed")).build();
    } catch (ProblemException e) {
      Optional<TargetView> target = Optional.of(deliveries.one(id));
      return form(e.problem().status(), target, form, Mistakes.in(e.problem()));
    }
  }

  @POST
  @Path(NUMBER + "/remove")
  public Response remove(@PathParam("id") int id) {
    ownForms.check();
    deliveries.remove(id);
    return Response.seeOther(redirects.to("/delivery?done=removed")).build();
  }

  @POST
  @Path(NUMBER + "/{act: pause|resume|retry}")
  public Response act(@PathParam("id") int id, @PathParam("act") String act) {
    ownForms.check();
    if (act.equals("retry")) {
      deliveries.tryNow(id);
    } else {
      deliveries.pause(id, act.equals("pause"));
    }
    return Response.seeOther(redirects.to("/delivery?done=" + act)).build();
  }

  @POST
  @Path(NUMBER + "/test")
  public Response test(@PathParam("id") int id) throws InterruptedException {
    ownForms.check();
    Trial trial = deliveries.test(id);
    return list(200, "Tried " + deliveries.one(id).name() + ": " + trial.words(), trial.works());
  }

  @GET
  @Path(NUMBER + "/set-aside")
  public Response setAside(
      @PathParam("id") int id, @QueryParam("done") @DefaultValue("") String done) {
    List<SetAsideView> aside = deliveries.setAside(id);
    models.put("target", deliveries.one(id));
    models.put("aside", aside);
    models.put("done", DONE.getOrDefault(done, ""));
    return page(200, "set-aside.vm");
  }

  @POST
  @Path(NUMBER + "/set-aside")
  public Response resend(@PathParam("id") int id, @FormParam("number") @Nullable Long number) {
    ownForms.check();
    deliveries.resend(id, Optional.ofNullable(number));
    return Response.seeOther(redirects.to("/delivery/" + id + "/set-aside?done=resent")).build();
  }

  @POST
  @Path(NUMBER + "/set-aside/{number: \\d{1,18}}/give-up")
  public Response giveUp(@PathParam("id") int id, @PathParam("number") long number) {
    ownForms.check();
    deliveries.giveUp(id, number);
    return Response.seeOther(redirects.to("/delivery/" + id + "/set-aside?done=given-up")).build();
  }

  private Response list(int status, String done, boolean well) {
    models.put("targets", deliveries.all());
    models.put("sources", fetching.source().stream().toList());
    models.put("canAdd", deliveries.canAdd());
    models.put("done", done);
    models.put("well", well);
    return page(status, "delivery.vm");
  }

  private Response form(
      int status, Optional<TargetView> target, FormFields form, Mistakes mistakes) {
    models.put("isNew", target.isEmpty());
    target.ifPresent(known -> models.put("target", known));
    models.put("form", form);
    models.put("mistakes", mistakes);
    models.put("canAdd", deliveries.canAdd());
    return page(status, "target.vm");
  }

  private static Response page(int status, String view) {
    return Response.status(status).entity(view).header("Cache-Control", "no-store").build();
  }

  private static ObjectNode body(FormFields form) {
    ObjectNode body = form.texts("name", "endpoint", "key", "secret", "version");
    form.lines(body, "verbs");
    form.lines(body, "activities");
    form.lines(body, "sources");
    return body;
  }

  private static FormFields filled(TargetView target) {
    return new FormFields(
        Map.of(
            "name", List.of(target.name()),
            "endpoint", List.of(target.endpoint()),
            "key", List.of(target.key()),
            "version", List.of(target.version()),
            "verbs", List.of(String.join("\n", target.verbs())),
            "activities", List.of(String.join("\n", target.activities())),
            "sources", List.of(String.join("\n", target.sources()))));
  }
}
