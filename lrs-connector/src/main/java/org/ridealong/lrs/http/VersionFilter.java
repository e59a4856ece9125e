package org.ridealong.lrs.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.ridealong.lrs.statement.XapiVersion;

/** Every request says which xAPI it speaks, but the one that asks (1.0.3, Communication 3.3). */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class VersionFilter implements ContainerRequestFilter {
  private static final String SPOKEN = XapiVersion.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    if (AboutResource.isAbout(request)) {
      return;
    }
    Optional<String> header = Optional.ofNullable(request.getHeaderString(Headers.VERSION));
    XapiVersion spoken =
        header
            .flatMap(XapiVersion::of)
            .orElseThrow(
                () ->
                    Problem.of(
                        400,
                        "version",
                        "The header %s must be one of %s; it is %s."
                            .formatted(
                                Headers.VERSION,
                                String.join(", ", XapiVersion.supported()),
                                header.isEmpty() ? "missing" : "another")));
    request.setProperty(SPOKEN, spoken);
  }

  static XapiVersion of(ContainerRequestContext request) {
    return (XapiVersion) request.getProperty(SPOKEN);
  }
}
