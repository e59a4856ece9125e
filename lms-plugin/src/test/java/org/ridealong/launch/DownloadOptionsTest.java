package org.ridealong.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.OnFail;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Window;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;

class DownloadOptionsTest {
  private static final Bundle BUNDLE = Bundle.of(Programmes.bundled());
  private static final Reporting HERE =
      new Reporting(URI.create("https://here.example/"), "rl_pub_1");

  @Test
  void aPackageReportsHereUnlessItsAddressSaysOtherwise() {
    assertThat(read(Map.of())).isEqualTo(PackageOptions.DEFAULT.withReporting(HERE));
    assertThat(read(Map.of("reporting", List.of("here"))).reporting()).contains(HERE);
    assertThat(read(Map.of("reporting", List.of("none"))).reporting()).isEmpty();
    assertThat(
            read(Map.of(
                    "reporting", List.of("https://there.example"),
                    "reporting-key", List.of("rl_pub_2")))
                .reporting())
        .contains(new Reporting(URI.create("https://there.example/"), "rl_pub_2"));
  }

  @Test
  void eachOptionIsTaken() {
    PackageOptions options =
        read(
            Map.of(
                "mastery-score", List.of("90"),
                "on-fail", List.of("incomplete"),
                "window", List.of("popup"),
                "language", List.of("en")));
    assertThat(options)
        .isEqualTo(
            PackageOptions.DEFAULT
                .withReporting(HERE)
                .withMasteryScore(90)
                .withOnFail(OnFail.INCOMPLETE)
                .withWindow(Window.POPUP)
                .withLanguage("en"));
  }

  @Test
  void whatAFormLeftAloneIsAsIfItWereNotThere() {
    List<String> left = List.of("");
    assertThat(
            read(Map.of("mastery-score", left, "on-fail", left, "window", left, "reporting", left)))
        .isEqualTo(read(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mastery-score | 0        | must be a whole number from 1 to 100, not 0",
        "mastery-score | 80.5     | must be a whole number from 1 to 100, not 80.5",
        "on-fail       | failed   | must be completed or incomplete, not failed",
        "window        | tab      | must be frame or popup, not tab",
        "language      | xx       | must be one of en, not xx",
        "languages     | both     | must be light or all, not both",
        "reporting     | maybe    | must be here, none or the address of another Ridealong server",
        "reporting-key | rl_pub_2 | goes with the address of another server in reporting",
        "masteryscore  | 80       | is no option; the options are reporting, reporting-key,"
            + " mastery-score, on-fail, window, language, languages",
      })
  void aMistakeIsNamedByItsField(String name, String value, String message) {
    assertThat(errors(Map.of(name, List.of(value))))
        .containsExactly(new Problem.FieldError(name, message));
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    assertThat(
            errors(
                Map.of(
                    "reporting", List.of("ftp://there.example"),
                    "reporting-key", List.of("k"),
                    "window", List.of("frame", "popup"))))
        .extracting(Problem.FieldError::field)
        .containsExactly("reporting", "window");
    assertThat(errors(Map.of("reporting", List.of("https://there.example"))))
        .extracting(Problem.FieldError::field)
        .containsExactly("reporting-key");
  }

  private static PackageOptions read(Map<String, List<String>> query) {
    return DownloadOptions.read(query, BUNDLE, HERE);
  }

  private static List<Problem.FieldError> errors(Map<String, List<String>> query) {
    return catchThrowableOfType(ProblemException.class, () -> read(query)).problem().errors();
  }
}
