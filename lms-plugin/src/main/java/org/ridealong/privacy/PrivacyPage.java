package org.ridealong.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import org.ridealong.lrs.erasure.RetentionCount;
import org.ridealong.security.OwnForms;
import org.ridealong.web.FormFields;
import org.ridealong.web.Json;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Redirects;
import org.ridealong.web.Words;

/** Retention and erasure, for people. */
@Path("privacy")
@Controller
@RequestScoped
public class PrivacyPage {
  private static final String NUMBER = "retention/{id: \\d{1,9}}";
  private static final Map<String, String> DONE =
      Map.of(
          "added", "Added. It runs once a day, for the first time a day from now.",
          "ended", "Ended. Nothing more is removed by it.");

  @Inject private Privacy privacy;
  @Inject private OwnForms ownForms;
  @Inject private Redirects redirects;
  @Inject private Models models;
  @Context private HttpServletRequest request;

  @GET
  public Response all(@QueryParam("done") @DefaultValue("") String done) {
    String words = DONE.getOrDefault(done, "");
    return page(200, FormFields.empty(), Mistakes.none(), words, Optional.empty(), false);
  }

  @POST
  @Path("retention")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    try {
      privacy.add(Json.fields(form.texts("purpose", "verb", "activity", "months")));
      return Response.seeOther(redirects.to("/privacy?done=added")).build();
    } catch (ProblemException e) {
      Mistakes mistakes = Mistakes.in(e.problem());
      return page(e.problem().status(), form, mistakes, "", Optional.empty(), false);
    }
  }

  @POST
  @Path(NUMBER + "/{act: trial|run|end}")
  public Response act(@PathParam("id") int id, @PathParam("act") String act) {
    ownForms.check();
    if (act.equals("end")) {
      privacy.remove(id);
      return Response.seeOther(redirects.to("/privacy?done=ended")).build();
    }
    String purpose = privacy.rule(id).purpose();
    boolean trial = act.equals("trial");
    RetentionCount count = trial ? privacy.tryOut(id) : privacy.run(id);
    String removed = Words.count(count.removed(), "statement");
    String words =
        trial
            ? "Counted for “%s”: it would remove %s now. Nothing was changed."
                .formatted(purpose, removed)
            : "Done for “%s”: %s removed.".formatted(purpose, removed);
    if (count.waiting() > 0) {
      words +=
          " As old, but kept: %s that other LRSs are still to get or refused. See Delivery."
              .formatted(Words.count(count.waiting(), "statement"));
    }
    return page(200, FormFields.empty(), Mistakes.none(), words, Optional.empty(), false);
  }

  @POST
  @Path("erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(MultivaluedMap<String, String> sent) {
    ownForms.check();
    FormFields form = new FormFields(sent);
    boolean forGood = form.has("confirm");
    ObjectNode body = forGood ? form.texts("confirm") : Json.object();
    form.lines(body, "identifiers");
    try {
      ReceiptView receipt =
          forGood
              ? privacy.erase(Json.fields(body), String.valueOf(request.getRemoteUser()))
              : privacy.tryOut(Json.fields(body));
      return page(200, form, Mistakes.none(), "", Optional.of(receipt), forGood);
    } catch (ProblemException e) {
      Mistakes mistakes = Mistakes.in(e.problem());
      Optional<ReceiptView> again =
          forGood && !mistakes.has("identifiers") ? tryOutAgain(form) : Optional.empty();
      return page(e.problem().status(), form, mistakes, "", again, false);
    }
  }

  private Optional<ReceiptView> tryOutAgain(FormFields form) {
    ObjectNode body = Json.object();
    form.lines(body, "identifiers");
    return Optional.of(privacy.tryOut(Json.fields(body)));
  }

  private Response page(
      int status,
      FormFields form,
      Mistakes mistakes,
      String done,
      Optional<ReceiptView> receipt,
      boolean erased) {
    models.put("rules", privacy.rules().stream().map(RuleView::of).toList());
    models.put("runs", privacy.runs().stream().map(RunView::new).toList());
    models.put("receipts", privacy.receipts());
    models.put("form", form);
    models.put("mistakes", mistakes);
    models.put("done", done);
    models.put("confirmation", Privacy.CONFIRMATION);
    models.put("counted", receipt.isPresent());
    models.put("erased", erased);
    receipt.ifPresent(r -> models.put("receipt", r));
    return Response.status(status).entity("privacy.vm").header("Cache-Control", "no-store").build();
  }
}
