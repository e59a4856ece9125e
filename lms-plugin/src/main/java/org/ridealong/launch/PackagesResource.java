package org.ridealong.launch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.catalogue.Catalogue;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.PackageRefusedException;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;
import org.ridealong.web.Bytes;
import org.ridealong.web.ProblemException;
import org.ridealong.web.PublicAddress;

/** Packages for an LMS, which report to this server unless they shall not. */
@Path("modules/{id}/packages/{standard}")
@RequestScoped
@Tag(name = "Modules")
public class PackagesResource {
  @Inject private Catalogue catalogue;
  @Inject private PublishableKeys keys;
  @Inject private PublicAddress address;
  @Context private Request request;

  @GET
  @Operation(
      summary = "Download a module, or the whole programme, for an LMS",
      description =
          "The same module with the same options from the same server gives the same bytes.")
  @Parameter(
      name = DownloadOptions.REPORTING,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, defaultValue = "here"),
      description =
          "Where the package reports to beside its LMS: `here`, this server; `none`; or the address"
              + " of another Ridealong server, together with `reporting-key`")
  @Parameter(
      name = DownloadOptions.REPORTING_KEY,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      description = "The other server's publishable key")
  @Parameter(
      name = DownloadOptions.MASTERY_SCORE,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"),
      description =
          "The percentage that the quiz and the scenarios both need, instead of what each module"
              + " asks for")
  @Parameter(
      name = DownloadOptions.ON_FAIL,
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"completed", "incomplete"},
              defaultValue = "completed"),
      description =
          "What SCORM 2004 hears of completion when a module is finished and not passed; the other"
              + " standards have no such choice")
  @Parameter(
      name = DownloadOptions.WINDOW,
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"frame", "popup"},
              defaultValue = "frame"),
      description = "Where the course likes to be opened; only cmi5 can say it")
  @Parameter(
      name = DownloadOptions.LANGUAGE,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "en",
      description =
          "The language of titles and of the start, instead of the module's own; the only one, where"
              + " all together are heavier than a package may be")
  @Parameter(
      name = DownloadOptions.LANGUAGES,
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"light", "all"},
              defaultValue = "light"),
      description =
          "Which languages it carries: all of them unless they make it heavier than 150 kB a module, or"
              + " all whatever they weigh")
  @APIResponse(
      responseCode = "200",
      description =
          "A zip to import into the LMS as it is; `Content-Language` names the languages in it",
      content = @Content(mediaType = "application/zip"))
  @APIResponse(
      responseCode = "400",
      description = "An option needs another value; `errors` says which")
  @APIResponse(
      responseCode = "404",
      description = "No such module or standard; the answer names all")
  @APIResponse(
      responseCode = "500",
      description = "The package would break a rule of its standard; `detail` names rule and mend")
  public Response download(
      @Parameter(
              example = "coaching",
              description = "A module's id, or `programme` for all of them in one package")
          @PathParam("id")
          String id,
      @Parameter(example = "scorm12") @PathParam("standard") String standard,
      @Context UriInfo uri)
      throws IOException {
    Bundle bundle = bundle(id);
    Standard wanted = standard(standard);
    Reporting here = new Reporting(URI.create(address.base() + "/"), keys.forDownloads());
    PackageOptions options = DownloadOptions.read(uri.getQueryParameters(), bundle, here);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    List<String> languages;
    try {
      languages = Packager.write(bundle, wanted, options, zip);
    } catch (PackageRefusedException e) {
      throw new ProblemException(500, String.valueOf(e.getMessage()));
    }
    String fileName = Packager.fileName(bundle, wanted);
    Response answer = Bytes.named(fileName, zip.toByteArray()).answer(request);
    answer.getHeaders().add("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    answer.getHeaders().add("Content-Language", String.join(", ", languages));
    return answer;
  }

  private Bundle bundle(String id) {
    return id.equals(Bundle.PROGRAMME)
        ? Bundle.of(catalogue.programme())
        : Bundle.of(catalogue.course(id));
  }

  private static Standard standard(String name) {
    return Standards.named(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    404,
                    "There are no packages for this standard. The standards are: "
                        + Standards.all().stream()
                            .map(Standard::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
