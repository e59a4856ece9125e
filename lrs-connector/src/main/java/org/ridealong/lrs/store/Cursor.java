package org.ridealong.lrs.store;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last statement of a page; the next page begins behind it. */
public record Cursor(Instant stored, long seq) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

  public static Cursor of(StoredStatement statement) {
    return new Cursor(statement.stored(), statement.seq());
  }

  public static Optional<Cursor> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Cursor(
                Instant.ofEpochMilli(Long.parseLong(form.group(1))), Long.parseLong(form.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return stored.toEpochMilli() + "-" + seq;
  }
}
