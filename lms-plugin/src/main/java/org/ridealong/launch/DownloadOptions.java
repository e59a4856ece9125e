package org.ridealong.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.Carry;
import org.ridealong.packaging.OnFail;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Window;
import org.ridealong.packaging.Worded;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;

/** What a download's address asks for. Forms send empty values for what was left alone. */
final class DownloadOptions {
  static final String REPORTING = "reporting";
  static final String REPORTING_KEY = "reporting-key";
  static final String MASTERY_SCORE = "mastery-score";
  static final String ON_FAIL = "on-fail";
  static final String WINDOW = "window";
  static final String LANGUAGE = "language";
  static final String LANGUAGES = "languages";
  private static final List<String> NAMES =
      List.of(REPORTING, REPORTING_KEY, MASTERY_SCORE, ON_FAIL, WINDOW, LANGUAGE, LANGUAGES);

  private final Map<String, List<String>> query;
  private final List<Problem.FieldError> errors = new ArrayList<>();

  private DownloadOptions(Map<String, List<String>> query) {
    this.query = query;
  }

  /**
   * @param here this server as packages report to it
   * @throws ProblemException with all that is wrong
   */
  static PackageOptions read(Map<String, List<String>> query, Bundle bundle, Reporting here) {
    return new DownloadOptions(query).read(bundle, here);
  }

  private PackageOptions read(Bundle bundle, Reporting here) {
    query.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .forEach(name -> wrong(name, "is no option; the options are " + String.join(", ", NAMES)));
    PackageOptions options = reporting(here);
    Optional<Integer> score =
        read(MASTERY_SCORE, "must be a whole number from 1 to 100", this::score);
    Optional<OnFail> onFail = read(ON_FAIL, OnFail.class);
    Optional<Window> window = read(WINDOW, Window.class);
    List<String> languages = bundle.languages();
    Optional<String> language =
        read(
            LANGUAGE,
            "must be one of " + String.join(", ", languages),
            tag -> Optional.of(tag).filter(languages::contains));
    Optional<Carry> carry = read(LANGUAGES, Carry.class);
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.of(errors));
    }
    options = score.map(options::withMasteryScore).orElse(options);
    options = onFail.map(options::withOnFail).orElse(options);
    options = window.map(options::withWindow).orElse(options);
    options = carry.map(options::withCarry).orElse(options);
    return language.map(options::withLanguage).orElse(options);
  }

  private PackageOptions reporting(Reporting here) {
    PackageOptions options = PackageOptions.DEFAULT;
    Optional<String> address = text(REPORTING);
    Optional<String> key = text(REPORTING_KEY);
    if (address.isEmpty() || address.get().equals("here")) {
      return alone(key) ? options.withReporting(here) : options;
    } else if (address.get().equals("none")) {
      alone(key);
      return options;
    } else if (!address.get().contains("://")) {
      wrong(REPORTING, "must be here, none or the address of another Ridealong server");
      return options;
    } else if (key.isEmpty()) {
      wrong(REPORTING_KEY, "is needed to report to another server: its publishable key");
      return options;
    }
    try {
      return options.withReporting(new Reporting(URI.create(address.get()), key.get()));
    } catch (IllegalArgumentException e) {
      wrong(REPORTING, String.valueOf(e.getMessage()));
      return options;
    }
  }

  /** A key belongs to another server's address. */
  private boolean alone(Optional<String> key) {
    key.ifPresent(
        value -> wrong(REPORTING_KEY, "goes with the address of another server in reporting"));
    return key.isEmpty();
  }

  private Optional<Integer> score(String text) {
    return Optional.of(text)
        .filter(number -> number.matches("[1-9]\\d?|100"))
        .map(Integer::valueOf);
  }

  private <T extends Enum<T> & Worded> Optional<T> read(String name, Class<T> kind) {
    return read(name, "must be " + Worded.words(kind), word -> Worded.named(kind, word));
  }

  private <T> Optional<T> read(String name, String rule, Function<String, Optional<T>> meaning) {
    Optional<String> text = text(name);
    Optional<T> value = text.flatMap(meaning);
    if (text.isPresent() && value.isEmpty()) {
      wrong(name, rule + ", not " + text.get());
    }
    return value;
  }

  private Optional<String> text(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      wrong(name, "may be given once");
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  private void wrong(String name, String rule) {
    errors.add(new Problem.FieldError(name, rule));
  }
}
