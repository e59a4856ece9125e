package org.ridealong.lrs.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What stands in the form of an alternate request (1.0.3, Communication 1.3): headers, content, and
 * the rest, which are query parameters.
 */
record Form(Map<String, String> headers, String content, String query) {
  private static final Set<String> HEADERS =
      Set.of(
          "Authorization",
          "X-Experience-API-Version",
          "Content-Type",
          "If-Match",
          "If-None-Match",
          "Accept-Language");

  /** Its length is known: it is that of the content. */
  private static final String CONTENT_LENGTH = "Content-Length";

  private static final String CONTENT = "content";

  /** Nothing if this is no form, or names something twice. */
  static Optional<Form> read(String body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    StringJoiner query = new StringJoiner("&");
    Optional<String> content = Optional.empty();
    for (String field : body.split("&", -1)) {
      if (field.isEmpty()) {
        continue;
      }
      int equals = field.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      String name = decoded(field.substring(0, equals));
      String value = field.substring(equals + 1);
      if (name.equals(CONTENT) && content.isEmpty()) {
        content = Optional.of(decoded(value));
      } else if (HEADERS.stream().anyMatch(name::equalsIgnoreCase)) {
        if (headers.put(name, decoded(value)) != null) {
          return Optional.empty();
        }
      } else if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
        query.add(field);
      }
    }
    return Optional.of(new Form(headers, content.orElse(""), query.toString()));
  }

  /**
   * @throws IllegalArgumentException for a percent sign with something else behind it
   */
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
