package org.ridealong.lrs.multipart;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Type as others write it. JAX-RS answers 415 to those that it does not like, where xAPI
 * asks for 400 (XAPI-00127).
 */
public record ContentType(String text) {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");

  public boolean isJson() {
    return is("application/json");
  }

  public boolean isMultipart() {
    return is("multipart/mixed");
  }

  public Optional<String> boundary() {
    Matcher boundary = BOUNDARY.matcher(text);
    return boundary.find()
        ? Optional.ofNullable(boundary.group(1)).or(() -> Optional.ofNullable(boundary.group(2)))
        : Optional.empty();
  }

  private boolean is(String type) {
    return text.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals(type);
  }
}
