package org.ridealong.lrs.statement;

import static org.ridealong.lrs.statement.Place.text;

import java.util.function.Consumer;

/** Rules for the values that occur all over a statement (1.0.3, Data 4). */
final class CommonRules {
  static final Consumer<Place> IRI = text(Formats::iri, "must be an IRI with a scheme");
  static final Consumer<Place> UUID = text(Formats::uuid, "must be a UUID (RFC 4122)");
  static final Consumer<Place> TIMESTAMP =
      text(
          t -> Timestamps.read(t).isPresent(),
          "must be an ISO 8601 timestamp, 2026-01-31T09:30:00Z for example");
  static final Consumer<Place> LANGUAGE =
      text(Formats::languageTag, "must be a language tag (RFC 5646)");
  static final Consumer<Place> TEXT = text();
  static final Consumer<Place> BOOLEAN =
      place -> {
        if (!place.node().isBoolean()) {
          place.problem("must be true or false");
        }
      };

  private CommonRules() {}

  /** Data 4.2: keys are language tags, values are strings. */
  static void languageMap(Place place) {
    if (place.isObject()) {
      place.members(
          (tag, value) -> {
            if (!Formats.languageTag(tag)) {
              value.problem("must have a language tag (RFC 5646) as its key");
            }
            TEXT.accept(value);
          });
    }
  }

  /** Data 4.1: keys are IRIs; values are anything, null included. */
  static void extensions(Place place) {
    if (place.isObject()) {
      place.members(
          (key, value) -> {
            if (!Formats.iri(key)) {
              value.problem("must have an IRI as its key");
            }
          });
    }
  }
}
