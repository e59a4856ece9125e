package org.ridealong.launch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ridealong.catalogue.Catalogue;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;
import org.ridealong.web.Bytes;
import org.ridealong.web.Problem;
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
      summary = "Download a module for an LMS",
      description = "The same module from the same server gives the same bytes.")
  @APIResponse(
      responseCode = "200",
      description = "A zip to import into the LMS as it is",
      content = @Content(mediaType = "application/zip"))
  @APIResponse(
      responseCode = "404",
      description = "No such module or standard; the answer names all")
  public Response download(
      @PathParam("id") String id,
      @Parameter(example = "scorm12") @PathParam("standard") String standard,
      @Parameter(description = "`none`: the package tells its LMS alone, and not this server")
          @QueryParam("reporting")
          @Nullable String reporting)
      throws IOException {
    Bundle bundle = Bundle.of(catalogue.course(id));
    Standard wanted = standard(standard);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Packager.write(bundle, wanted, options(reporting), zip);
    String fileName = Packager.fileName(bundle, wanted);
    Response answer = Bytes.named(fileName, zip.toByteArray()).answer(request);
    answer.getHeaders().add("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    return answer;
  }

  private PackageOptions options(@Nullable String reporting) {
    if (reporting == null) {
      URI here = URI.create(address.base() + "/");
      return PackageOptions.DEFAULT.withReporting(new Reporting(here, keys.forDownloads()));
    }
    if (reporting.equals("none")) {
      return PackageOptions.DEFAULT;
    }
    throw new ProblemException(
        Problem.of(List.of(new Problem.FieldError("reporting", "may be none, or left out"))));
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
