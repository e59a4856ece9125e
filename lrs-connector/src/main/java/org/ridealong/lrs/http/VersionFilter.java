package org.ridealong.lrs.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.ridealong.lrs.statement.XapiVersion;

/** Every request says which xAPI it speaks, but the one that asks (1.0.3, Communication 3.3). */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class VersionFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (AboutResource.isAbout(request)) {
      return;
    }
    String version = request.getHeaderString(Headers.VERSION);
    if (version == null || !XapiVersion.speaks(version)) {
      throw Problem.of(
          400,
          "version",
          "The header %s must be one of %s; it is %s."
              .formatted(
                  Headers.VERSION,
                  String.join(", ", XapiVersion.supported()),
                  version == null ? "missing" : "another"));
    }
  }
}
