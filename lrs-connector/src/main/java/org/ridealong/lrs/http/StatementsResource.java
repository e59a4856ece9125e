package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.lrs.intake.Intake;
import org.ridealong.lrs.intake.Outcome;
import org.ridealong.lrs.intake.Parts;
import org.ridealong.lrs.multipart.ContentType;
import org.ridealong.lrs.query.Attachments;
import org.ridealong.lrs.query.Descriptions;
import org.ridealong.lrs.query.Page;
import org.ridealong.lrs.query.Statements;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.store.StoredStatement;

/** The statement resource (1.0.3, Communication 2.1). */
@Path("statements")
@ApplicationScoped
public class StatementsResource {
  @Inject Intake intake;
  @Inject Statements statements;
  @Inject Attachments attachments;
  @Inject Descriptions descriptions;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.max-body", defaultValue = "4194304")
  int maxBody;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.max-attachments", defaultValue = "104857600")
  long maxAttachments;

  @POST
  public Response post(
      InputStream content,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context ContainerRequestContext request)
      throws IOException {
    Parameters.onlyFrom(uri);
    try (StatementsBody body = read(content, headers, request)) {
      ArrayNode ids = StrictJson.object().arrayNode();
      accept(body.statements(), body.parts(), CallerFilter.of(request))
          .forEach(id -> ids.add(id.toString()));
      return Response.ok(StrictJson.write(ids), MediaType.APPLICATION_JSON).build();
    }
  }

  @PUT
  public Response put(
      InputStream content,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context ContainerRequestContext request)
      throws IOException {
    UUID id =
        Parameters.onlyFrom(uri, "statementId")
            .uuid("statementId")
            .orElseThrow(() -> Parameters.wrong("statementId", "is needed"));
    try (StatementsBody body = read(content, headers, request)) {
      List<Received> batch = body.statements();
      if (batch.size() != 1 || !batch.get(0).path().equals("$")) {
        throw refused(List.of(new Finding("$", "must be one statement, not an array")));
      }
      Received statement = PutStatement.withId(batch.get(0), id);
      accept(List.of(statement), body.parts(), CallerFilter.of(request));
      return Response.noContent().build();
    }
  }

  @GET
  public Response get(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context ContainerRequestContext request) {
    Caller caller = CallerFilter.of(request);
    CallerFilter.checkReader(
        request, Scope.STATEMENTS_READ_MINE, anybody -> true, "This key may not read statements.");
    StatementsRequest asked = StatementsRequest.of(uri);
    return asked.single().isPresent()
        ? one(asked, asked.single().get(), headers, caller)
        : many(asked, headers, caller);
  }

  private Response one(
      StatementsRequest asked,
      StatementsRequest.Single single,
      HttpHeaders headers,
      Caller caller) {
    StoredStatement found =
        statements
            .find(single.id(), single.voided(), caller)
            .orElseThrow(() -> Problem.of(404, "no-statement", "There is no such statement."));
    JsonNode answer = asked.formatted(List.of(found), descriptions, headers).get(0);
    return answer(asked, answer, List.of(found)).lastModified(Date.from(found.stored())).build();
  }

  private Response many(StatementsRequest asked, HttpHeaders headers, Caller caller) {
    Page page = statements.select(asked.selection(), caller);
    ObjectNode answer = StrictJson.object();
    answer.putArray("statements").addAll(asked.formatted(page.statements(), descriptions, headers));
    answer.put("more", page.next().map(asked::more).orElse(""));
    return answer(asked, answer, page.statements()).build();
  }

  private Response.ResponseBuilder answer(
      StatementsRequest asked, JsonNode answer, List<StoredStatement> found) {
    return asked.withAttachments()
        ? StatementsAnswer.multipart(answer, attachments.of(found), attachments)
        : StatementsAnswer.plain(answer);
  }

  /** A learner's browser has no business with more data than a request has without attachments. */
  private StatementsBody read(
      InputStream content, HttpHeaders headers, ContainerRequestContext request)
      throws IOException {
    long most = CallerFilter.of(request) instanceof Caller.Learner ? maxBody : maxAttachments;
    return StatementsBody.read(
        content,
        contentType(headers),
        VersionFilter.of(request),
        new StatementsBody.Limits(maxBody, most));
  }

  private static ContentType contentType(HttpHeaders headers) {
    String text = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return new ContentType(text == null ? "" : text);
  }

  private List<UUID> accept(List<Received> batch, Parts parts, Caller caller) {
    Outcome outcome = intake.accept(batch, parts, caller);
    if (outcome instanceof Outcome.Stored stored) {
      return stored.ids();
    }
    if (outcome instanceof Outcome.AlreadyThere there) {
      return there.ids();
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw refused(refused.findings());
    }
    if (outcome instanceof Outcome.NotAllowed not) {
      throw Problem.of(403, "not-allowed", "The caller may not store this.", not.findings());
    }
    Outcome.Conflict conflict = (Outcome.Conflict) outcome;
    throw Problem.of(
        409,
        "conflict",
        "Another statement is stored with the id %s. Statements never change."
            .formatted(conflict.id()),
        List.of(
            new Finding(conflict.path() + ".id", "must be new, or come with the same statement")));
  }

  private static WebApplicationException refused(List<Finding> findings) {
    return Problem.of(400, "refused", "This is not xAPI. Nothing of it is stored.", findings);
  }
}
