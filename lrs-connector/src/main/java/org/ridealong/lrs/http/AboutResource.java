package org.ridealong.lrs.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.ridealong.lrs.statement.XapiVersion;

/** What this LRS speaks (xAPI 1.0.3, Communication 2.8). Open to everybody. */
@Path("about")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AboutResource {
  private static final String ABOUT =
      XapiVersion.supported().stream()
          .map(version -> '"' + version + '"')
          .collect(Collectors.joining(",", "{\"version\":[", "],\"extensions\":{}}"));

  @GET
  public String about() {
    return ABOUT;
  }
}
