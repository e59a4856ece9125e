package org.ridealong.lrs.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A statement of SQL that grows, and its parameters. No text or id becomes part of its text. */
final class Sql {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  Sql add(String more) {
    text.append(more);
    return this;
  }

  Sql uuid(UUID value) {
    return value("uuid", value.toString());
  }

  Sql uuid(Optional<UUID> value) {
    return value.isPresent() ? uuid(value.get()) : add("cast(null as uuid)");
  }

  /** PostgreSQL does not read the years before 1 and after 9999 as Java writes them. */
  Sql instant(Instant value) {
    Instant known = value.isBefore(FIRST) ? FIRST : value.isAfter(LAST) ? LAST : value;
    return value("timestamptz", known.toString());
  }

  Sql number(long value) {
    return value("bigint", value);
  }

  Sql text(String value) {
    return value("text", value);
  }

  Sql bytes(byte[] value) {
    return value("bytea", value);
  }

  /** An array of values that have no comma, quote or brace in them. */
  Sql array(String type, List<?> values) {
    List<String> texts = values.stream().map(Object::toString).toList();
    return value(type + "[]", "{" + String.join(",", texts) + "}");
  }

  String text() {
    return text.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  private Sql value(String type, Object value) {
    parameters.add(value);
    text.append("cast(?").append(parameters.size()).append(" as ").append(type).append(')');
    return this;
  }
}
