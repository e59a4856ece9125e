package org.ridealong.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.lrs.outbox.Targets;
import org.ridealong.lrs.query.Question;
import org.ridealong.lrs.query.Reading;
import org.ridealong.lrs.query.Readings;
import org.ridealong.web.FormFields;
import org.ridealong.web.Mistakes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.PublicAddress;

/** The statements that are stored here, newest first. */
@Path("statements")
@Controller
@RequestScoped
public class StatementsPage {
  private static final List<String> FILTERS =
      List.of("learner", "verb", "activity", "registration", "since", "until", "voided");

  @Inject private Readings readings;
  @Inject private Targets targets;
  @Inject private PublicAddress address;
  @Inject private Models models;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @GET
  public Response search() {
    FormFields form = new FormFields(uri.getQueryParameters());
    models.put("form", form);
    models.put("filtered", FILTERS.stream().anyMatch(name -> !form.of(name).isBlank()));
    try {
      Question question = Search.of(form);
      Reading.Some found = readings.search(question, languages());
      models.put("statements", found.statements().stream().map(StatementView::new).toList());
      models.put("older", found.next().map(from -> older(form, from)).orElse(""));
      models.put("mistakes", Mistakes.none());
      return page(200, "statements.vm");
    } catch (ProblemException e) {
      models.put("statements", List.of());
      models.put("older", "");
      models.put("mistakes", Mistakes.in(e.problem()));
      return page(400, "statements.vm");
    }
  }

  @GET
  @Path("{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
  public Response one(@PathParam("id") String id) {
    Reading found =
        readings
            .open(UUID.fromString(id), languages())
            .orElseThrow(() -> new ProblemException(404, "There is no statement with this id."));
    StatementView view = new StatementView(found);
    models.put("statement", view);
    models.put("ways", targets.whereabouts(found.seq()).stream().map(WayView::new).toList());
    models.put("curl", curl(view));
    return page(200, "statement.vm");
  }

  private String curl(StatementView statement) {
    return "curl -u KEY:SECRET -H 'X-Experience-API-Version: %s' '%s/xapi/statements?%s=%s'"
        .formatted(
            statement.version(),
            address.base(),
            statement.isVoided() ? "voidedStatementId" : "statementId",
            statement.id());
  }

  private static String older(FormFields form, String from) {
    return Stream.concat(
            FILTERS.stream()
                .filter(name -> !form.of(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(form.of(name), StandardCharsets.UTF_8)),
            Stream.of("from=" + from))
        .collect(Collectors.joining("&"));
  }

  private List<Locale.LanguageRange> languages() {
    Optional<String> accepted =
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      return accepted.map(Locale.LanguageRange::parse).orElse(List.of());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Response page(int status, String view) {
    return Response.status(status).entity(view).header("Cache-Control", "no-store").build();
  }
}
