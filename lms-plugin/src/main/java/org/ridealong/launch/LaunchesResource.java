package org.ridealong.launch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ridealong.catalogue.Catalogue;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.web.Json;
import org.ridealong.web.ProblemException;
import org.ridealong.web.PublicAddress;
import org.ridealong.web.Settings;

/** Where a player asks for the right to report. */
@Path("launches")
@RequestScoped
@Tag(name = "Launches")
public class LaunchesResource {
  private static final List<String> STANDARDS =
      List.of("scorm12", "scorm2004", "cmi5", "xapi", "web");
  private static final String EXAMPLE =
      """
      {"key": "rl_pub_…", "learner": {"id": "4711", "name": "Ada"},
       "course": "one-on-ones", "standard": "scorm12"}""";

  @Inject private Catalogue catalogue;
  @Inject private LaunchStore store;
  @Inject private LaunchSecret tokens;
  @Inject private InstantSource clock;
  @Inject private Settings settings;
  @Inject private PublicAddress address;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Start reporting for a learner",
      description =
          "Exchanges a publishable key and the LMS's learner id for a short-lived token of the LRS,"
              + " bound to that learner, registration and course. The same learner in the same"
              + " course gets the same registration again.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "SCORM 1.2 player", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "Reporting may start",
      content = @Content(schema = @Schema(implementation = Launched.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field needs another value; `errors` says which")
  @APIResponse(responseCode = "403", description = "The key is not one of this server's")
  @APIResponse(responseCode = "413", description = "The body is longer than 64 KiB")
  public Response launch(InputStream body) throws IOException {
    LaunchRequest request = LaunchRequest.read(Json.body(body), catalogue.ids(), STANDARDS);
    PublishableKey key =
        store
            .key(request.key())
            .orElseThrow(
                () ->
                    new ProblemException(
                        403,
                        "This server did not give out the key. Download the package again from the"
                            + " server that it shall report to."));
    String homePage = address.base() + "/learners/" + key.label();
    store.addHomePage(homePage, key);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    UUID registration = store.registration(key, request.learnerId(), request.course(), now);
    Caller.Learner learner =
        new Caller.Learner(
            request.actor(homePage),
            registration,
            catalogue.activity(request.course()),
            now.plus(settings.launchLifetime()));
    return Response.status(201)
        .header("Cache-Control", "no-store")
        .entity(Json.write(launched(learner)))
        .build();
  }

  private Launched launched(Caller.Learner learner) {
    return new Launched(
        tokens.issue(learner),
        learner.expires().toString(),
        address.base() + "/xapi/",
        learner.actor(),
        learner.registration().toString(),
        learner.activityIri());
  }
}
