package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.StrictJson;

/** An answer that says what is wrong and where (RFC 9457). */
final class Problem {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  static WebApplicationException of(int status, String type, String detail) {
    return of(status, type, detail, List.of());
  }

  static WebApplicationException of(
      int status, String type, String detail, List<Finding> findings) {
    return new WebApplicationException(on(Response.status(status), status, type, detail, findings));
  }

  static Response on(
      Response.ResponseBuilder response,
      int status,
      String type,
      String detail,
      List<Finding> findings) {
    return response.type(MEDIA_TYPE).entity(json(status, type, detail, findings)).build();
  }

  static String json(int status, String type, String detail, List<Finding> findings) {
    ObjectNode problem =
        StrictJson.object()
            .put("type", "urn:ridealong:lrs:" + type)
            .put("title", title(status))
            .put("status", status)
            .put("detail", detail);
    if (!findings.isEmpty()) {
      ArrayNode list = problem.putArray("findings");
      findings.forEach(f -> list.addObject().put("path", f.path()).put("problem", f.problem()));
    }
    return StrictJson.write(problem);
  }

  static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Problem" : known.getReasonPhrase();
  }
}
