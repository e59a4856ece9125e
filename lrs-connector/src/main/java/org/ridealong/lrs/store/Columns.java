package org.ridealong.lrs.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values go to and come from columns that JPA knows nothing of. */
public final class Columns {
  private Columns() {}

  /** SQL for a time that {@link #instant} reads. */
  public static String ms(String timestamp) {
    return "cast(extract(epoch from " + timestamp + ") * 1000 as bigint)";
  }

  public static Optional<Instant> instant(@Nullable Object ms) {
    return ms == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number(ms)));
  }

  public static long number(@Nullable Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  public static String text(@Nullable Object column) {
    return column == null ? "" : column.toString();
  }

  /** Text for an array, of values that have no comma, quote or brace in them. */
  public static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
