package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.Learner;
import org.ridealong.browser.Timespans;
import org.ridealong.course.Course;

/**
 * Each edition of SCORM in each kind of window, in each mode, first and again, and each way to
 * leave.
 */
@ExtendWith(BrowserTests.class)
class ScormMatrixIT {
  private static final Course TINY = Packages.tiny();

  private final Chromium chromium;

  ScormMatrixIT(Chromium chromium) {
    this.chromium = chromium;
  }

  /** All pairs of edition, window and end. */
  static Stream<Arguments> sittings() {
    Show[] shows = {Show.FRAME, Show.NESTED_FRAME, Show.POPUP};
    List<Arguments> sittings = new ArrayList<>();
    for (Edition edition : Edition.values()) {
      for (End end : End.values()) {
        Show show = shows[(edition.ordinal() + end.ordinal()) % shows.length];
        boolean frameless = show == Show.POPUP && end == End.FRAME_REMOVED;
        sittings.add(arguments(edition, frameless ? Show.FRAME : show, end));
      }
    }
    return sittings.stream();
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("sittings")
  void aLearnerComesBackToTheSameDecisionOnAnotherDevice(Edition edition, Show show, End end) {
    try (Lms lms = new Lms(TINY, edition)) {
      if (end == End.UNLOAD_FORBIDDEN) {
        lms.forbiddingUnload();
      }
      String left;
      List<String> decided;
      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, show);
        Learner learner = visit.learner();
        learner.beginScenario();
        learner.decide();
        learner.next();
        left = learner.heading();
        decided = learner.decisions();
        visit.end(end);
      }
      assertThat(lms.finished()).isEqualTo(1);
      assertThat(lms.value(edition.status())).isEqualTo("incomplete");
      assertThat(lms.value(edition.core("exit"))).isEqualTo("suspend");
      assertThat(lms.responses("choice")).hasSameSizeAs(decided);
      assertThat(lms.value("adl.nav.request"))
          .isEqualTo(!edition.is12() && end == End.SAVE_AND_LEAVE ? "suspendAll" : "");

      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, show);
        assertThat(visit.learner().heading()).isEqualTo(left);
        assertThat(visit.notices()).isEmpty();
        visit.learner().decide();
        visit.end(end);
      }
      assertThat(lms.responses("choice")).hasSize(decided.size() + 1);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Edition.class)
  void aModuleIsPlayedToAPassAndTheLmsHoldsAllOfIt(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      Learner learner = visit.learner();
      learner.passTheModule();
      visit.end(End.SAVE_AND_LEAVE);

      assertThat(lms.value(edition.status())).isEqualTo(edition.is12() ? "passed" : "completed");
      assertThat(lms.value(edition.core("score.raw"))).isEqualTo("100");
      assertThat(lms.value(edition.core("score.min"))).isEqualTo("0");
      assertThat(lms.value(edition.core("score.max"))).isEqualTo("100");
      assertThat(lms.value("cmi.suspend_data"))
          .isNotEmpty()
          .hasSizeLessThan(3500)
          .matches("[ -~]+");
      assertThat(lms.value(edition.core("exit"))).isEqualTo("suspend");
      if (edition.is12()) {
        assertThat(Timespans.seconds(lms.value("cmi.core.total_time"))).isPositive();
      } else {
        assertThat(lms.value("cmi.success_status")).isEqualTo("passed");
        assertThat(lms.value("cmi.score.scaled")).isEqualTo("1");
        assertThat(lms.value("cmi.progress_measure")).isEqualTo("1");
        assertThat(lms.value("cmi.session_time")).matches("PT(\\d+M)?\\d+(\\.\\d+)?S");
        assertThat(lms.value("cmi.objectives.0.description")).isNotEmpty();
      }
      theAnswersAreThere(lms, learner);
      assertThat(lms.value("cmi.objectives.0.id")).isEqualTo("tiny.agree");
      assertThat(lms.value("cmi.objectives.0.score.raw")).isEqualTo("100");
      assertThat(lms.value("cmi.objectives.0." + (edition.is12() ? "status" : "success_status")))
          .isEqualTo("passed");
      assertThat(lms.violations()).isEmpty();
    }
  }

  private static void theAnswersAreThere(Lms lms, Learner learner) {
    List<String> steps =
        learner.decisions().stream()
            .map(decision -> decision.split("/")[0].replace('-', '_'))
            .toList();
    List<String> decided =
        lms.asked("choice").stream()
            .filter(id -> !id.contains(".quiz."))
            .map(id -> id.substring(id.lastIndexOf('.') + 1))
            .toList();
    assertThat(decided).isEqualTo(steps);
    assertThat(lms.asked("performance"))
        .containsExactly("tiny.late_notes.path", "tiny.second_call.path");
    String paths = String.join(",", lms.responses("performance"));
    assertThat(paths.split(lms.edition().is12() ? "," : ",|\\[,]")).hasSize(steps.size());
    long answers =
        lms.values().keySet().stream()
            .filter(name -> name.matches("cmi.interactions.\\d+.id"))
            .count();
    assertThat(answers).isEqualTo(steps.size() + 2 + lms.course().json().at("/quiz/draw").asInt());
  }

  static Stream<Arguments> looks() {
    return Stream.of(Edition.values())
        .flatMap(
            edition ->
                Stream.of(
                    arguments(edition, "review", "no-credit"),
                    arguments(edition, "browse", "no-credit"),
                    arguments(edition, "normal", "no-credit")));
  }

  @ParameterizedTest(name = "{0}, mode {1}, {2}")
  @MethodSource("looks")
  void M5_9_M9_6_nothingIsWrittenWhereNothingCounts(Edition edition, String mode, String credit) {
    try (Lms lms = new Lms(TINY, edition)) {
      String left;
      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, Show.FRAME);
        visit.learner().beginScenario();
        visit.learner().decide();
        visit.learner().next();
        left = visit.learner().heading();
        visit.end(End.SAVE_AND_LEAVE);
      }
      lms.in(mode, credit);
      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, Show.FRAME);
        assertThat(visit.learner().heading()).isEqualTo(left);
        assertThat(visit.notices())
            .containsExactly(
                "You are looking at a finished attempt. Nothing you do here changes your result.");
        visit.learner().decide();
        visit.learner().next();
        assertThat(visit.calls()).containsExactly("Initialize");
        visit.end(End.NAVIGATE_AWAY);
      }
      assertThat(lms.changes()).isEmpty();
      assertThat(lms.violations()).isEmpty();
    }
  }
}
