package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.Learner;
import org.ridealong.course.Course;

/** What was seen to lose or falsify results in LMSs, each by its number in the standards page. */
@ExtendWith(BrowserTests.class)
class ScormRulesIT {
  private static final Course TINY = Packages.tiny();
  private static final String KEPT =
      "They are kept on this device and will be sent again. You can go on.";

  private static final String UNTRACKED =
      "This course could not reach an LMS. You can take it, and your place is kept on this device, but no result is reported.";

  private final Chromium chromium;

  ScormRulesIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SCORM_12", "SCORM_2004_4"})
  void M5_1_aCommitThatSaidTrueWhileOfflineIsFoundOutAndSentAgain(Edition edition) {
    try (Lms lms = new Lms(TINY, edition).behaving("moodle");
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      Learner learner = visit.learner();
      learner.beginScenario();
      device.setOffline(true);
      learner.decide();
      visit.says(
          "Your LMS cannot be reached. 1 answer is waiting to be saved. It is kept on this device and will be sent again. You can go on.");
      learner.next();
      learner.decide();
      learner.next();
      visit.says("Your LMS cannot be reached. 2 answers are waiting to be saved. " + KEPT);
      assertThat(lms.responses("choice")).isEmpty();

      device.setOffline(false);
      visit.find(".notice button").filter(Visit.text("Try now")).click();
      visit.says("Your LMS answers again. Everything was sent.");
      assertThat(lms.responses("choice")).hasSize(2);
      assertThat(lms.value("cmi.suspend_data")).doesNotEndWith(" ").contains("late-notes");
      assertThat(lms.value(edition.status())).isEqualTo("incomplete");
      visit.end(End.SAVE_AND_LEAVE);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M5_1_aPassThatWasScoredDuringANetworkFlapReachesTheLms() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12).behaving("moodle");
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      device.setOffline(true);
      visit.learner().passTheModule();
      assertThat(lms.value("cmi.core.score.raw")).isEmpty();
      device.setOffline(false);
      visit.find(".notice button").filter(Visit.text("Try now")).click();
      visit.says("Your LMS answers again. Everything was sent.");
      assertThat(lms.value("cmi.core.lesson_status")).isEqualTo("passed");
      assertThat(lms.value("cmi.core.score.raw")).isEqualTo("100");
      assertThat(visit.violations()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SCORM_12", "SCORM_2004_4"})
  void M5_2_aLostSessionIsSaidAndReloadingAfterSigningInLosesNothing(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      Learner learner = visit.learner();
      learner.beginScenario();
      lms.signOut();
      learner.decide();
      visit.says(
          "Your LMS has signed you out. 1 answer is waiting to be saved. It is kept on this device. Sign in to your LMS again, then reload this page. Nothing is lost.");
      learner.next();
      String left = learner.heading();
      assertThat(lms.responses("choice")).isEmpty();

      lms.signIn();
      Visit again = visit.reload();
      assertThat(again.learner().heading()).isEqualTo(left);
      again.says("1 answer that your LMS had not got was sent again.");
      assertThat(lms.value("cmi.suspend_data")).contains("late-notes");
      assertThat(lms.responses("choice")).hasSize(1);
      again.end(End.NAVIGATE_AWAY);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SCORM_12", "SCORM_2004_3"})
  void M5_3_aServerErrorIsSaidAndWhatItRefusedArrivesOnceItIsWell(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      lms.answers(500);
      visit.learner().decide();
      visit.says(
          "Your LMS did not save. 1 answer is waiting to be saved. It is kept on this device and will be sent again. You can go on.");
      lms.answers(204);
      visit.says("Your LMS answers again. Everything was sent.");
      assertThat(lms.responses("choice")).hasSize(1);
      visit.end(End.SAVE_AND_LEAVE);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M5_3_anApiThatThrowsStopsNobodyAndEverythingArrivesOnceItIsWell() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_4);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      visit.behave("throws");
      visit.learner().decide();
      visit.says(
          "Your LMS did not save. 1 answer is waiting to be saved. It is kept on this device and will be sent again. You can go on.");
      visit.learner().next();
      String left = visit.learner().heading();
      visit.page().close();
      assertThat(lms.responses("choice")).isEmpty();

      Visit again = Visit.of(lms, device, Show.FRAME);
      assertThat(again.learner().heading()).isEqualTo(left);
      again.says("1 answer that your LMS had not got was sent again.");
      assertThat(lms.value("cmi.suspend_data")).contains("late-notes");
      again.end(End.SAVE_AND_LEAVE);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M5_3_anApiThatThrowsFromTheStartLeavesTheCourseUntrackedAndSaysSo() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12).behaving("throws");
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.says(UNTRACKED);
      visit.learner().beginScenario();
      visit.learner().decide();
      visit.learner().next();
      String left = visit.learner().heading();
      visit.page().close();
      assertThat(Visit.of(lms, device, Show.FRAME).learner().heading()).isEqualTo(left);
    }
  }

  @Test
  void M5_4_M9_4_whatIsDoneComesBackAlsoAfterThePass() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_3)) {
      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, Show.FRAME);
        visit.learner().passTheModule();
        visit.end(End.SAVE_AND_LEAVE);
      }
      assertThat(lms.value("cmi.exit")).isEqualTo("suspend");
      try (BrowserContext device = chromium.device()) {
        Visit visit = Visit.of(lms, device, Show.FRAME);
        visit.learner().open("Your result");
        assertThat(visit.find("main").textContent()).contains("You passed this module");
        visit.learner().open("The second call");
        visit.end(End.CLOSE_THE_PAGE);
      }
      assertThat(lms.value("cmi.completion_status")).isEqualTo("completed");
      assertThat(lms.value("cmi.success_status")).isEqualTo("passed");
      assertThat(lms.value("cmi.score.raw")).isEqualTo("100");
      assertThat(lms.violations()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Edition.class)
  void M5_5_aCourseThatWasOnlyOpenedIsIncomplete(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      Visit.of(lms, device, Show.FRAME).end(End.CLOSE_THE_PAGE);
      assertThat(lms.value(edition.status())).isEqualTo("incomplete");
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M5_7_M9_5_noScoreIsSaidBeforeTheResultIsKnownAndThenItIsOneOfAHundred() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_4);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      visit.learner().playToTheEnding();
      assertThat(visit.calls()).noneMatch(call -> call.startsWith("cmi.score"));
      visit.learner().passTheModule();
      assertThat(visit.calls())
          .contains(
              "cmi.score.min=0", "cmi.score.max=100", "cmi.score.raw=100", "cmi.score.scaled=1");
      assertThat(visit.violations()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SCORM_12", "SCORM_2004_4"})
  void M5_10_aReloadedFrameGoesOnUntrackedAndTheLmsGetsItOnReturn(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      visit.learner().decide();
      visit.learner().next();
      String left = visit.learner().heading();
      visit.page().evaluate("document.querySelector('iframe').contentWindow.location.reload()");
      visit.says(UNTRACKED);
      assertThat(visit.learner().heading()).isEqualTo(left);
      visit.learner().decide();
      visit.learner().next();
      String further = visit.learner().heading();
      assertThat(visit.violations()).containsExactly("Initialize while the session is over");
      visit.page().close();

      Visit again = Visit.of(lms, device, Show.FRAME);
      assertThat(again.learner().heading()).isEqualTo(further);
      again.says("1 answer that your LMS had not got was sent again.");
      again.end(End.SAVE_AND_LEAVE);
    }
  }

  @Test
  void M5_11_M9_8_theLastWordsAreSaidOnPagehideAndFitIntoABeacon() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      device.addInitScript(
          "const listen = EventTarget.prototype.addEventListener;"
              + "EventTarget.prototype.addEventListener = function (type, ...more) {"
              + "  if (location.pathname.startsWith('/course/') && (type === 'unload' || type === 'beforeunload')) (top.handlers ??= []).push(type);"
              + "  return listen.call(this, type, ...more); };");
      List<Integer> sizes = new ArrayList<>();
      device.onRequest(
          request -> {
            if (request.url().endsWith("/commit") && request.postDataBuffer() != null) {
              sizes.add(request.postDataBuffer().length);
            }
          });
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().passTheModule();
      assertThat(visit.page().evaluate("window.handlers ?? null")).isNull();
      visit.end(End.NAVIGATE_AWAY);
      assertThat(sizes).isNotEmpty().allMatch(size -> size < 32_000);
    }
  }

  @Test
  void M4_textInTheResultKeepsToLettersThatEachLmsTakes() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_4);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().passTheModule();
      visit.end(End.SAVE_AND_LEAVE);
      assertThat(lms.values().entrySet().stream().filter(one -> one.getKey().endsWith(".id")))
          .isNotEmpty()
          .allMatch(one -> one.getValue().matches("[A-Za-z0-9_.]{1,250}"));
      assertThat(lms.responses("choice"))
          .allMatch(response -> response.matches("[A-Za-z0-9_]+(\\[,][A-Za-z0-9_]+)*"));
      assertThat(lms.values().keySet().stream().filter(one -> one.endsWith(".type")))
          .hasSizeLessThanOrEqualTo(60);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M9_1_M7_everythingIsLoadedAtTheStartAndNothingLaterOrFromElsewhere() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      List<String> loaded = new ArrayList<>();
      device.onRequest(
          request -> {
            if (request.method().equals("GET")) {
              loaded.add(request.url());
            }
          });
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().passTheModule();
      assertThat(loaded)
          .filteredOn(address -> !address.contains("/launch") && !address.endsWith("scorm12.js"))
          .containsExactlyInAnyOrder(
              lms.address() + "/course/index.html",
              lms.address() + "/course/player.js",
              lms.address() + "/course/player.css",
              lms.address() + "/course/course.json");
      assertThat(visit.page().frames()).extracting(Frame::url).hasSize(2);
    }
  }

  @Test
  void M9_7_eachDecisionIsCommittedBeforeTheNextOneIsAsked() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_4);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      visit.learner().decide();
      assertThat(lms.responses("choice")).hasSize(1);
      visit.learner().next();
      visit.learner().decide();
      assertThat(lms.responses("choice")).hasSize(2);
      Page page = visit.page();
      page.evaluate("lms.manner = 'throws'");
      page.close();
      assertThat(lms.responses("choice")).hasSize(2);
    }
  }
}
