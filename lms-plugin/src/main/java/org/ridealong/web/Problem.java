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
  public static final int SECONDS_TO_WAIT = 2;

  /**
   * One mistake in what was sent.
   *
   * @param field its path, such as {@code learner.id}
   */
  public record FieldError(String field, String message) {}

  public static Problem of(int status, String detail) {
    return new Problem(title(status), status, detail, List.of(), null);
  }

  /** The database is away, full or only to be read, so this server can do nothing at present. */
  public static Problem databaseAway() {
    return of(503, "The database cannot be used at present. Send the same again in a moment.");
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
    return on(Response.status(status)).type(MEDIA_TYPE).entity(Json.write(this)).build();
  }

  Response.ResponseBuilder on(Response.ResponseBuilder answer) {
    answer.header("Cache-Control", "no-store");
    return status == 503 ? answer.header("Retry-After", SECONDS_TO_WAIT) : answer;
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Problem" : known.getReasonPhrase();
  }
}
