package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.CompiledCourse;
import org.ridealong.browser.Learner;
import org.ridealong.packaging.standards.Standards;

/** A tincan package, launched with a record store and without one. */
@ExtendWith(BrowserTests.class)
class TincanIT {
  private final Chromium chromium;
  private Launcher launcher;
  private BrowserContext device;

  TincanIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void start() {
    launcher = new Launcher(Packages.tiny(), Standards.XAPI);
    device = chromium.device();
  }

  @AfterEach
  void close() {
    device.close();
    launcher.close();
  }

  @Test
  void theRecordStoreOfTheLaunchHearsTheWholeModuleAndKeepsThePlace() {
    String address = launcher.launchTincan();
    Learner learner = open(device, address);
    learner.beginScenario();
    learner.decide();
    learner.next();
    String left = learner.heading();
    device.pages().get(0).close();
    Visit.await("the decision is told", () -> launcher.tincan().decisions().size() == 1);

    try (BrowserContext other = chromium.device()) {
      Learner there = open(other, address);
      assertThat(there.heading()).isEqualTo(left);
      there.playToTheEnding();
      there.passTheModule();
      Visit.await("the pass is told", () -> launcher.tincan().verbs().contains("passed"));
    }
    assertThat(launcher.tincan().verbs()).containsOnlyOnce("passed", "completed");
    assertThat(launcher.tincan().broken()).isEmpty();
    assertThat(launcher.tincan().invalid()).isEmpty();
  }

  @Test
  void withoutAPasswordTheCourseIsUntrackedAndSaysSo() {
    String address = launcher.launchTincan().replaceAll("&?auth=[^&]*", "");
    Learner learner = open(device, address);
    Page page = device.pages().get(0);
    assertThat(page.locator(".notice > p").allTextContents())
        .containsExactly(
            "This course could not reach an LMS. You can take it, and your place is kept on this device, but no result is reported.");
    learner.beginScenario();
    learner.decide();
    learner.next();
    String left = learner.heading();
    page.reload();
    page.locator("main h1").waitFor();
    assertThat(learner.heading()).isEqualTo(left);
    assertThat(launcher.tincan().statements()).isEmpty();
  }

  private Learner open(BrowserContext where, String address) {
    Page page = where.newPage();
    page.navigate(address);
    page.locator("main h1").waitFor();
    return new Learner(
        page::locator,
        CompiledCourse.of(
            page.request().get(launcher.course().replace("index.html", "course.json")).body()));
  }
}
