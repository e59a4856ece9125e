package org.ridealong.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ridealong.web.Json;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;

/** Reports, for programs and spreadsheets. */
@Path("reports")
@RequestScoped
@Tag(name = "Reports", description = "For signed-in users: HTTP Basic, or the session of the pages")
public class ReportsResource {
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  private static final MediaType CSV = new MediaType("text", "csv");

  @Inject private ModuleReports reports;
  @Context private HttpHeaders headers;

  @GET
  @Path("modules")
  @Operation(summary = "How many started, finished and passed each module, and their mean score")
  @APIResponse(
      responseCode = "200",
      description = "One entry for each module. A learner counts once, however often they try",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ModuleReport.class)),
        @Content(mediaType = "text/csv")
      })
  @APIResponse(responseCode = "401", description = "Not signed in")
  public Response modules(
      @Parameter(description = "`json` or `csv`; otherwise the Accept header decides")
          @QueryParam("format")
          @Nullable String format) {
    Response.ResponseBuilder answer =
        isCsv(format)
            ? Response.ok(Csv.of(reports.all()), CSV.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"ridealong-modules.csv\"")
            : Response.ok(Json.write(reports.all()), JSON);
    return answer.header("Vary", "Accept").header("Cache-Control", "no-store").build();
  }

  private boolean isCsv(@Nullable String format) {
    if (format == null) {
      // The asker's order decides; whoever takes anything gets JSON.
      return headers.getAcceptableMediaTypes().stream()
          .filter(type -> type.isCompatible(JSON) || type.isCompatible(CSV))
          .findFirst()
          .map(type -> !type.isCompatible(JSON))
          .orElseThrow(NotAcceptableException::new);
    }
    return switch (format) {
      case "json" -> false;
      case "csv" -> true;
      default ->
          throw new ProblemException(
              Problem.of(List.of(new Problem.FieldError("format", "must be json or csv"))));
    };
  }
}
