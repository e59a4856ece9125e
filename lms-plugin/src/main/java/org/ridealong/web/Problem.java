package org.ridealong.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param detail for people: what happened and what to do
 * @param errors one for each field that has a mistake
 * @param id of the log entry, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String title, int status, String detail, List<FieldError> errors, @Nullable String id) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One mistake in what was sent.
   *
   * @param field its path, such as {@code learner.id}
   */
  public record FieldError(String field, String message) {}

  public static Problem of(int status, String detail) {
    return new Problem(title(status), status, detail, List.of(), null);
  }

  /** The request's body or parameters have mistakes. */
  public static Problem of(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? errors.get(0).field() + ": " + errors.get(0).message()
            : errors.size() + " fields need another value.";
    return new Problem(title(400), 400, detail, errors, null);
  }

  Problem withId(String logged) {
    return new Problem(title, status, detail, errors, logged);
  }

  Response response() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(Json.write(this))
        .build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Problem" : known.getReasonPhrase();
  }
}
