package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  @ParameterizedTest
  @ValueSource(strings = {"P4W", "PT0S", "PT1M30.5S", "P1Y2M3DT4H5M6S", "P0.5Y", "PT1,5H"})
  void takesIso8601Durations(String duration) {
    assertThat(Formats.duration(duration)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "PT", "P4W1D", "1H", "PT1H30", "PT1.5H3M", "P1YT", "-PT1S", "pt1s"})
  void refusesOtherDurations(String duration) {
    assertThat(Formats.duration(duration)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:30:00Z, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30:00.123456789Z, 2026-01-31T09:30:00.123456789Z",
    "2026-01-31T09:30:00.1234567899999Z, 2026-01-31T09:30:00.123456789Z",
    "2026-01-31T09:30:00+01:00, 2026-01-31T08:30:00Z",
    "2026-01-31T09:30:00+0100, 2026-01-31T08:30:00Z",
    "2026-01-31T09:30:00+01, 2026-01-31T08:30:00Z",
    "2026-01-31T09:30Z, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30:00, 2026-01-31T09:30:00Z",
  })
  void readsTimestamps(String text, Instant instant) {
    assertThat(Timestamps.read(text)).hasValue(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-31",
        "2026-02-30T00:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T09:30:0012Z",
        "2026-01-31T09:30:00-00",
        "2026-01-31T09:30:00-0000",
        "2026-01-31T09:30:00-00:00",
        "2026-01-31T09:30:00+19:00",
        "01/31/2026",
      })
  void refusesOtherTimestamps(String text) {
    assertThat(Timestamps.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de-CH", "zh-Hant-TW", "sl-rozaj", "x-klingon", "und", "es-419"})
  void takesLanguageTags(String tag) {
    assertThat(Formats.languageTag(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "en_US", "en-", "a-DE", "toolonglanguage", "en--US"})
  void refusesOtherLanguageTags(String tag) {
    assertThat(Formats.languageTag(tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example/b", "urn:x:y", "tag:a.example,2026:b", "act:übung"})
  void takesIris(String iri) {
    assertThat(Formats.iri(iri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/b", "ab=c://d.example", "http://a b", "1http://a", "a:\u0000"})
  void refusesOtherIris(String iri) {
    assertThat(Formats.iri(iri)).isFalse();
  }
}
