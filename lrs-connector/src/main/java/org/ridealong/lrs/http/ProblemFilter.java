package org.ridealong.lrs.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;

/**
 * Says in words what JAX-RS says by a status only. Some of these, such as a Content-Type that is
 * none, no exception mapper is asked about.
 */
@Provider
public class ProblemFilter implements ContainerResponseFilter {
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "A header or the address is malformed.",
          404, "There is no such resource.",
          405, "This resource does not know this method.",
          406, "This cannot be answered in a media type that the request accepts.",
          415, "The body has a media type that is not taken here.");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status >= 400 && !response.hasEntity()) {
      String detail = WORDS.getOrDefault(status, "The request cannot be answered.");
      response.setEntity(
          Problem.json(status, "http-" + status, detail, List.of()),
          new Annotation[0],
          MediaType.valueOf(Problem.MEDIA_TYPE));
    }
  }
}
