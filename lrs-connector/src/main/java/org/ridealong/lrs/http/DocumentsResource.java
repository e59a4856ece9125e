package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.document.Change;
import org.ridealong.lrs.document.Content;
import org.ridealong.lrs.document.Document;
import org.ridealong.lrs.document.Documents;
import org.ridealong.lrs.document.Permission;
import org.ridealong.lrs.document.Precondition;
import org.ridealong.lrs.document.Shelf;
import org.ridealong.lrs.statement.StrictJson;

/** The three document resources, which differ in their parameters only (Communication 2.2). */
@Path("{resource: activities/state|activities/profile|agents/profile}")
@RequestScoped
public class DocumentsResource {
  @Inject Documents documents;

  @Inject
  @ConfigProperty(name = "ridealong.lrs.max-body", defaultValue = "4194304")
  int maxBody;

  @PathParam("resource")
  String resource = "";

  @Context UriInfo uri;
  @Context HttpHeaders headers;
  @Context ContainerRequestContext request;

  @GET
  public Response get() {
    DocumentRequest asked = DocumentRequest.of(resource, uri, "since");
    check(asked.shelf(), false);
    if (asked.id().isEmpty()) {
      ArrayNode ids = StrictJson.object().arrayNode();
      documents.ids(asked.shelf(), asked.since()).forEach(ids::add);
      return Response.ok(StrictJson.write(ids), MediaType.APPLICATION_JSON).build();
    }
    Document found =
        documents
            .find(asked.shelf(), asked.id().get())
            .orElseThrow(() -> Problem.of(404, "no-document", "There is no such document."));
    Response.ResponseBuilder answer =
        condition().isKnown(Optional.of(found.etag()))
            ? Response.notModified()
            : Response.ok(found.content().bytes())
                .header(HttpHeaders.CONTENT_TYPE, found.content().type());
    return answer
        .tag(new EntityTag(found.etag()))
        .lastModified(Date.from(found.modified()))
        .build();
  }

  @PUT
  public Response put(InputStream body) throws IOException {
    DocumentRequest asked = DocumentRequest.of(resource, uri);
    check(asked.shelf(), true);
    return answer(
        documents.put(
            asked.shelf(),
            asked.neededId(),
            content(body),
            condition(),
            VersionFilter.of(request)));
  }

  @POST
  public Response post(InputStream body) throws IOException {
    DocumentRequest asked = DocumentRequest.of(resource, uri);
    check(asked.shelf(), true);
    return answer(documents.post(asked.shelf(), asked.neededId(), content(body), condition()));
  }

  @DELETE
  public Response delete() {
    DocumentRequest asked = DocumentRequest.of(resource, uri);
    check(asked.shelf(), true);
    if (asked.id().isEmpty() && asked.shelf().kind() == Shelf.Kind.STATE) {
      documents.clear(asked.shelf());
      return answer(Change.DONE);
    }
    return answer(documents.delete(asked.shelf(), asked.neededId(), condition()));
  }

  private void check(Shelf shelf, boolean writing) {
    if (!Permission.allows(CallerFilter.of(request), shelf, writing)) {
      throw Problem.of(403, "not-allowed", "The caller may not do this with these documents.");
    }
  }

  private Content content(InputStream body) throws IOException {
    @Nullable String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return new Content(
        type == null || type.isBlank() ? MediaType.APPLICATION_OCTET_STREAM : type,
        Body.bytes(body, maxBody));
  }

  private Precondition condition() {
    return new Precondition(
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)),
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
  }

  private static Response answer(Change change) {
    return switch (change) {
      case DONE -> Response.noContent().build();
      case FAILED_CONDITION ->
          throw Problem.of(
              412, "precondition", "The document is not what If-Match or If-None-Match says.");
      case UNGUARDED ->
          throw Problem.of(
              409,
              "unguarded",
              "There is a document with this id. Read it, and send its ETag in If-Match to replace"
                  + " it.");
      case UNGUARDED_NEW ->
          throw Problem.of(
              400,
              "unguarded",
              "A new profile needs the header If-None-Match: *, and a known one If-Match.");
      case NOT_MERGEABLE ->
          throw Problem.of(
              400,
              "not-mergeable",
              "Both what is posted and what is there must be JSON objects, with the Content-Type"
                  + " application/json.");
    };
  }
}
