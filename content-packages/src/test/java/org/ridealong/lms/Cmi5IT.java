package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.CompiledCourse;
import org.ridealong.browser.Learner;
import org.ridealong.packaging.standards.Standards;

/**
 * What an LMS and its record store see of an assignable unit; numbers are those of cmi5's
 * requirements.
 */
@ExtendWith(BrowserTests.class)
class Cmi5IT {
  private static final String UNTRACKED =
      "This course could not reach an LMS. You can take it, and your place is kept on this device, but no result is reported.";

  private final Chromium chromium;
  private Launcher launcher;
  private BrowserContext device;

  Cmi5IT(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void enrol() {
    launcher = new Launcher(Packages.tiny(), Standards.CMI5).enrols(Map.of());
    device = chromium.device();
  }

  @AfterEach
  void close() {
    device.close();
    launcher.close();
  }

  @Test
  void aPassGoesFromInitializedToTerminatedAndHomeAgain_9_3_0_0_4_9_3_0_0_5_10_2_6_0_1() {
    Page page = open(launcher.launch(Map.of("returnURL", launcher.home(), "masteryScore", 0.75)));
    Learner learner = learner(page);
    learner.passTheModule();
    leave(page);
    page.waitForURL(launcher.home());

    Launcher.Heard heard = launcher.cmi5();
    assertThat(heard.verbs()).startsWith("initialized").endsWith("terminated");
    assertThat(heard.verbs()).containsOnlyOnce("passed", "completed").doesNotContain("failed");
    assertThat(heard.decisions()).hasSameSizeAs(learner.decisions());
    assertThat(heard.statements().filter(one -> one.at("/verb/id").asText().endsWith("/passed")))
        .allMatch(
            one ->
                one.at("/context/extensions")
                        .path("https://w3id.org/xapi/cmi5/context/extensions/masteryscore")
                        .asDouble()
                    == 0.75);
    theRulesWereKept();
  }

  @Test
  void aFailAndARetakeInANewSessionEachSayOneVerdict_9_3_0_0_3() {
    Page page = open(launcher.launch());
    learner(page).failTheModule();
    leave(page);
    Visit.await("the failure is said", () -> launcher.cmi5().verbs().contains("terminated"));
    assertThat(launcher.cmi5().verbs()).contains("failed").doesNotContain("passed");

    Page again = open(launcher.launch());
    learner(again).playAllAgain();
    leave(again);
    Visit.await("the pass is said", () -> launcher.cmi5().verbs().contains("passed"));
    assertThat(launcher.cmi5().verbs()).containsOnlyOnce("failed", "passed");
    theRulesWereKept();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Browse", "Review"})
  void whereNothingCountsOnlyBeginAndEndAreSaid_10_2_2_0_9_10_2_2_0_11(String mode) {
    Page page = open(launcher.launch(Map.of("launchMode", mode)));
    Learner learner = learner(page);
    learner.beginScenario();
    learner.decide();
    leave(page);
    Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));
    assertThat(launcher.cmi5().verbs()).containsExactly("initialized", "terminated");
    theRulesWereKept();
  }

  @Test
  void theTokenIsFetchedOnceAlsoIfThePageIsLoadedAnew_8_2_2_0_4() {
    Page page = open(launcher.launch());
    Learner learner = learner(page);
    learner.beginScenario();
    learner.decide();
    learner.next();
    String left = learner.heading();
    page.reload();
    page.locator("main h1").waitFor();
    assertThat(learner(page).heading()).isEqualTo(left);
    assertThat(notices(page))
        .containsExactly(
            "Your sitting with the LMS has ended. Your place is kept on this device. Open the course from your LMS again, so that your results are saved there.");
    assertThat(launcher.cmi5().fetches()).isEqualTo(1);
    theRulesWereKept();
  }

  @Test
  void aTokenThatWasGivenOutAlreadyLeavesTheCourseUntrackedAndSaysSo_8_2_3_0_1() {
    String address = launcher.launch();
    open(address).close();
    Page copy = open(address);
    assertThat(notices(copy)).containsExactly(UNTRACKED);
    Learner learner = learner(copy);
    learner.beginScenario();
    learner.decide();
    learner.next();
    assertThat(launcher.cmi5().decisions()).isEmpty();
    theRulesWereKept();
  }

  @Test
  void withoutTheParametersOfALaunchTheCourseIsUntrackedAndSaysSo_8_1_2_0_3() {
    assertThat(notices(open(launcher.course()))).containsExactly(UNTRACKED);
  }

  @Test
  void whatWasDecidedWithoutANetworkArrivesOnceThereIsOne() {
    Page page = open(launcher.launch());
    Learner learner = learner(page);
    learner.beginScenario();
    device.setOffline(true);
    learner.decide();
    page.locator(".notice > p").waitFor();
    assertThat(notices(page))
        .containsExactly(
            "Your LMS cannot be reached. 1 answer is waiting to be saved. It is kept on this device and will be sent again. You can go on.");
    learner.next();
    learner.decide();
    learner.next();
    device.setOffline(false);
    page.locator(".notice button").first().click();
    Visit.await("both decisions are told", () -> launcher.cmi5().decisions().size() == 2);
    leave(page);
    Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));
    assertThat(launcher.cmi5().decisions()).hasSize(2);
    theRulesWereKept();
  }

  @Test
  void thePlaceIsFoundAgainOnAnotherDevice() {
    Page page = open(launcher.launch());
    Learner learner = learner(page);
    learner.beginScenario();
    learner.decide();
    learner.next();
    String left = learner.heading();
    page.close();
    Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));
    try (BrowserContext other = chromium.device()) {
      Page there = other.newPage();
      there.navigate(launcher.launch());
      there.locator("main h1").waitFor();
      assertThat(learner(there).heading()).isEqualTo(left);
    }
    theRulesWereKept();
  }

  @Test
  void afterTheEndNothingMoreIsSaid_9_3_0_0_5() {
    Page page = open(launcher.launch());
    leave(page);
    Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));
    page.navigate(launcher.home());
    assertThat(launcher.cmi5().verbs()).endsWith("terminated");
    theRulesWereKept();
  }

  @Test
  void theLearnersPreferencesAreAskedForBeforeAnythingIsSaid_11_0_0_0_3() {
    String address = launcher.launch();
    launcher.prefers("de-CH,en-US");
    Page page = open(address);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    leave(page);
    Visit.await("the end is said", () -> launcher.cmi5().verbs().contains("terminated"));
    theRulesWereKept();
  }

  private Page open(String address) {
    Page page = device.newPage();
    page.navigate(address);
    page.locator("main h1").waitFor();
    return page;
  }

  private Learner learner(Page page) {
    return new Learner(
        page::locator,
        CompiledCourse.of(
            page.request().get(launcher.course().replace("index.html", "course.json")).body()));
  }

  private static List<String> notices(Page page) {
    return page.locator(".notice > p").allTextContents();
  }

  private static void leave(Page page) {
    page.locator(".menu-button").click();
    page.locator(".menu-item").filter(Visit.text("Save and leave")).click();
  }

  private void theRulesWereKept() {
    assertThat(launcher.cmi5().broken()).isEmpty();
    assertThat(launcher.cmi5().invalid()).isEmpty();
  }
}
