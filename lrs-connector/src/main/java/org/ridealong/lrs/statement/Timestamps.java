package org.ridealong.lrs.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601 points in time (1.0.3, Data 4.5). */
public final class Timestamps {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(?:(?<=\\.\\d{9})\\d{1,20})?"
              + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

  private Timestamps() {}

  /** Empty if the text is not one. Without an offset it is taken as UTC. */
  public static Optional<Instant> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return offset(form.group(3))
          .map(o -> LocalDateTime.parse(form.group(1) + "T" + form.group(2)).toInstant(o));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same time in UTC, all its digits kept; empty if it is in UTC already or no timestamp. */
  static Optional<String> inUtc(String text) {
    return text.endsWith("Z") ? Optional.empty() : read(text).map(Instant::toString);
  }

  /** What this LRS writes: UTC, milliseconds. */
  public static String write(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.length() == "2026-01-01T00:00:00Z".length()
        ? text.substring(0, text.length() - 1) + ".000Z"
        : text;
  }

  /** "-00", "-0000" and "-00:00" say that the offset is not known; xAPI refuses them. */
  private static Optional<ZoneOffset> offset(@Nullable String text) {
    if (text == null || text.equalsIgnoreCase("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    ZoneOffset offset = ZoneOffset.of(text);
    return offset.equals(ZoneOffset.UTC) && text.startsWith("-")
        ? Optional.empty()
        : Optional.of(offset);
  }
}
