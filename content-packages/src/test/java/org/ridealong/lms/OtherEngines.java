package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.course.Course;
import org.ridealong.packaging.standards.Standards;

/**
 * The packages in Firefox and in Safari's engine. They need more than the other tests do, so only
 * {@code mvn -Pengines verify} runs them.
 */
class OtherEngines {
  private static final Course TINY = Packages.tiny();
  private static final String DECIDED = "decided: ";
  private static final int TOO_MANY = 500;
  private static final String HEADING =
      "document.querySelector('iframe').contentDocument.querySelector('main h1')?.textContent ?? ''";
  private static final String NOTICES =
      "[...document.querySelector('iframe').contentDocument.querySelectorAll('.notice > p')]"
          + ".map((one) => one.textContent).join()";

  static Stream<Named<Callable<Engine>>> engines() {
    return Stream.of(Named.of("Firefox", Firefox::new), Named.of("WebKit", WebKit::new));
  }

  static Stream<Arguments> sittings() {
    return engines()
        .flatMap(
            engine ->
                Stream.of(Edition.SCORM_12, Edition.SCORM_2004_4)
                    .map(edition -> arguments(engine, edition)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("sittings")
  void aModuleIsPlayedToItsResultAndTheLmsHoldsAllOfIt(Callable<Engine> engine, Edition edition)
      throws Exception {
    try (Lms lms = new Lms(TINY, edition);
        Engine browser = engine.call()) {
      browser.open(lms.address() + "/launch?FRAME");
      List<String> did = walk(browser, "saw the result");

      assertThat(lms.responses("choice")).hasSizeGreaterThanOrEqualTo(decisions(did));
      assertThat(lms.responses("performance")).isNotEmpty();
      assertThat(lms.value(edition.status())).isIn("passed", "failed", "completed");
      assertThat(lms.value(edition.core("score.raw"))).matches("\\d+");
      assertThat(lms.violations()).isEmpty();
      assertThat(errors(browser)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("sittings")
  void anAnswerThatTheLmsDidNotTakeIsKeptAndSentAgain(Callable<Engine> engine, Edition edition)
      throws Exception {
    try (Lms lms = new Lms(TINY, edition);
        Engine browser = engine.call()) {
      browser.open(lms.address() + "/launch?FRAME");
      walk(browser, DECIDED);
      lms.answers(503);
      walk(browser, "said how sure");
      Visit.await(
          "it says what waits", () -> asked(browser, NOTICES).contains("1 answer is waiting"));
      assertThat(lms.responses("choice")).isEmpty();
      String left = browser.ask(HEADING);

      lms.answers(204);
      browser.open(lms.address() + "/home");
      browser.open(lms.address() + "/launch?FRAME");
      Visit.await("the answer is there", () -> lms.responses("choice").size() == 1);
      Visit.await("the course is where it was", () -> !asked(browser, HEADING).isEmpty());
      assertThat(browser.ask(HEADING)).isEqualTo(left);
      walk(browser, DECIDED);
      walk(browser, "said how sure");
      Visit.await("the next one, too", () -> lms.responses("choice").size() == 2);
      assertThat(lms.violations()).isEmpty();
      assertThat(errors(browser)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aPageThatIsLeftTellsItsRecordStoreTheEndToo(Callable<Engine> engine) throws Exception {
    try (Launcher launcher = new Launcher(TINY, Standards.CMI5).enrols(Map.of());
        Engine browser = engine.call()) {
      browser.open(launcher.launch());
      List<String> did = walk(browser, "saw the result");
      assertThat(errors(browser)).isEmpty();
      browser.open(launcher.home());
      Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));

      Launcher.Heard heard = launcher.cmi5();
      assertThat(heard.verbs()).startsWith("initialized").endsWith("terminated");
      assertThat(heard.decisions()).hasSize(decisions(did));
      assertThat(heard.broken()).isEmpty();
      assertThat(heard.invalid()).isEmpty();
    }
  }

  /** What the learner did up to what begins with this. */
  private static List<String> walk(Engine browser, String end) throws Exception {
    List<String> did = new ArrayList<>();
    while (did.size() < TOO_MANY) {
      String what = browser.ask(walker());
      did.add(what);
      if (what.startsWith(end)) {
        return did;
      } else if (what.startsWith("found nothing")) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError(did.subList(Math.max(0, did.size() - 20), did.size()));
  }

  private static int decisions(List<String> did) {
    return (int) did.stream().filter(one -> one.startsWith(DECIDED)).count();
  }

  private static String walker() throws Exception {
    try (var script = OtherEngines.class.getResourceAsStream("walker.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String errors(Engine browser) throws Exception {
    return browser.ask("window.errors.join()");
  }

  private static String asked(Engine browser, String expression) {
    try {
      return browser.ask(expression);
    } catch (Exception e) {
      return "";
    }
  }
}
