package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.course.Course;

/**
 * Windows, tabs and devices that let a course reach or keep little: each is said, and nothing is
 * lost.
 */
@ExtendWith(BrowserTests.class)
class ScormPlacesIT {
  private static final Course TINY = Packages.tiny();

  private static final String NOWHERE =
      "This course could not reach an LMS, and your browser keeps nothing for this page. You can take it, but your place is gone when you close the page.";

  private final Chromium chromium;

  ScormPlacesIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void M5_12_aSecondTabAsksBeforeItTakesOverAndTheFirstStopsSaving() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      Visit first = Visit.of(lms, device, Show.FRAME);
      first.learner().beginScenario();
      first.learner().decide();
      first.learner().next();
      String left = first.learner().heading();

      Visit second = Visit.of(lms, device, Show.FRAME);
      assertThat(second.learner().heading()).isEqualTo("This course is open in another tab");
      second.find("button.primary").click();
      second.find("button.choice").first().waitFor();
      assertThat(second.learner().heading()).isEqualTo(left);
      first.find("main.alone").waitFor();
      assertThat(first.learner().heading()).isEqualTo("You went on in another tab");
      second.learner().decide();
      second.learner().next();
      String further = second.learner().heading();
      first.page().close();
      second.end(End.SAVE_AND_LEAVE);
      assertThat(lms.responses("choice")).hasSize(2);
      assertThat(Visit.of(lms, device, Show.FRAME).learner().heading()).isEqualTo(further);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void M3_anApiBeyondAWindowOfSomebodyElseIsNotReachedAndThatIsSaid() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_2004_4);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FOREIGN_FRAME);
      // A private window keeps nothing for frames of somebody else.
      visit.says(NOWHERE);
      visit.learner().beginScenario();
      visit.learner().decide();
      visit.learner().next();
      visit.learner().playToTheEnding();
      assertThat(lms.values()).isEmpty();
    }
  }

  @Test
  void M3_aSandboxedFrameThatKeepsNothingSaysSoAndCanBePlayed() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12).openToAll();
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.SANDBOX);
      visit.says(NOWHERE);
      visit.learner().passTheModule();
      visit.learner().open("Your result");
      assertThat(visit.find("main").textContent()).contains("You passed this module");
    }
  }

  @Test
  void M3_aSandboxedFrameThatMayLoadNothingSaysWhatHelps() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.SANDBOX);
      assertThat(visit.learner().heading()).isEqualTo("The course did not load");
      assertThat(visit.find("main .lead").textContent())
          .isEqualTo(
              "Your LMS shows this course in a frame that lets it load nothing. Choose in your LMS to open it in a new window. For your administrator: the frame's sandbox needs allow-same-origin.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SCORM_12", "SCORM_2004_4"})
  void withoutStorageOnTheDeviceTheLmsAloneKeepsEverything(Edition edition) {
    try (Lms lms = new Lms(TINY, edition);
        BrowserContext device = chromium.device()) {
      device.addInitScript(
          "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });"
              + "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.says(
          "Your browser keeps nothing for this page. Your answers are saved in your LMS. What you write into job aids is gone when you close the page, so print it first.");
      visit.learner().beginScenario();
      visit.learner().decide();
      visit.learner().next();
      String left = visit.learner().heading();
      visit.end(End.NAVIGATE_AWAY);
      assertThat(Visit.of(lms, device, Show.FRAME).learner().heading()).isEqualTo(left);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void aFullDeviceIsSaidAndTheLmsGetsEverythingAllTheSame() {
    try (Lms lms = new Lms(TINY, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      device.addInitScript(
          "const full = () => { throw new DOMException('full', 'QuotaExceededError'); };"
              + "IDBObjectStore.prototype.put = full;"
              + "const set = Storage.prototype.setItem;"
              + "Storage.prototype.setItem = function (key, text) { return key.startsWith('ridealong:tiny') ? full() : set.call(this, key, text); };");
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.learner().beginScenario();
      visit.learner().decide();
      visit.says(
          "This device has no room left, so your latest changes are not kept here. What your LMS and the reports get goes on being sent. Keep this page open until nothing waits.");
      assertThat(lms.responses("choice")).hasSize(1);
      visit.end(End.SAVE_AND_LEAVE);
      assertThat(lms.violations()).isEmpty();
    }
  }
}
