package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.course.Course;

/** A module in two languages, in an LMS. */
@ExtendWith(BrowserTests.class)
class LanguageIT {
  private static final Course ONE_ON_ONES = Packages.shipped("one-on-ones");

  /**
   * Of the player's random numbers, with the content of today; if that changes, the next one that
   * does is found.
   */
  private static final int DRAWS_AN_ORDER_FIRST = 7;

  private final Chromium chromium;

  LanguageIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void anAnswerThatIsNotSentGoesAlongIntoAnotherLanguageAndTheLmsHearsOfTheChoice() {
    try (Lms lms = new Lms(ONE_ON_ONES, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit.find(".part").filter(Visit.text("Check what you can do")).click();
      visit.find("button.primary").click();
      Locator control = firstControl(visit);
      answer(control);
      String given = stateOf(control);

      speak(visit, "Deutsch");
      visit.find("html[lang=de]").waitFor();
      assertThat(visit.find(".question button[type=submit]").textContent()).isEqualTo("Antworten");
      assertThat(stateOf(control)).isEqualTo(given);
      Visit.await(
          "the LMS hears of the language",
          () -> lms.value("cmi.student_preference.language").equals("de"));
      visit.end(End.NAVIGATE_AWAY);
      assertThat(lms.violations()).isEmpty();
    }
  }

  @Test
  void anOrderThatIsHalfMadeStaysThroughTwoChangesOfLanguage() {
    for (int seed = DRAWS_AN_ORDER_FIRST; ; seed++) {
      assertThat(seed).as("a seed that draws an order first").isLessThan(200);
      try (Lms lms = new Lms(ONE_ON_ONES, Edition.SCORM_12);
          BrowserContext device = chromium.device()) {
        device.addInitScript(
            """
            const real = crypto.getRandomValues.bind(crypto);
            crypto.getRandomValues = (into) =>
              into instanceof Uint32Array && into.length === 1 ? into.fill(%d) : real(into);
            """
                .formatted(seed));
        Visit visit = Visit.of(lms, device, Show.FRAME);
        visit.find(".part").filter(Visit.text("Check what you can do")).click();
        visit.find("button.primary").click();
        visit.find(".question").waitFor();
        if (visit.find(".order").count() == 1) {
          staysInOrder(visit);
          return;
        }
      }
    }
  }

  private static void staysInOrder(Visit visit) {
    List<String> mixed = visit.find(".order li").allTextContents();
    visit.find(".order .down").first().click();
    List<String> moved = visit.find(".order li").allTextContents();
    assertThat(moved).isNotEqualTo(mixed).containsExactlyInAnyOrderElementsOf(mixed);
    speak(visit, "Deutsch");
    visit.find("html[lang=de]").waitFor();
    assertThat(visit.find(".order li").allTextContents()).doesNotContainAnyElementsOf(mixed);
    visit.page().keyboard().press("Escape");
    speak(visit, "English");
    visit.find("html[lang=en]").waitFor();
    assertThat(visit.find(".order li").allTextContents()).isEqualTo(moved);
  }

  @Test
  void aLanguageThatCannotBeHadIsSaidAndChosenAgainOnceItCan() {
    try (Lms lms = new Lms(ONE_ON_ONES, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      device.route("**/course.de.json", Route::abort);
      Visit visit = Visit.of(lms, device, Show.FRAME);
      speak(visit, "Deutsch");
      visit.says("This language could not be loaded. Check the connection, then choose it again.");
      assertThat(visit.find("html").getAttribute("lang")).isEqualTo("en");
      device.unroute("**/course.de.json");
      visit.page().keyboard().press("Escape");
      speak(visit, "Deutsch");
      visit.find("html[lang=de]").waitFor();
      assertThat(visit.notices()).isEmpty();
    }
  }

  @Test
  void everyLanguageIsThereSoonSoThatTheNetworkMayGo() {
    try (Lms lms = new Lms(ONE_ON_ONES, Edition.SCORM_12);
        BrowserContext device = chromium.device()) {
      List<String> loaded = new CopyOnWriteArrayList<>();
      device.onRequestFinished(request -> loaded.add(request.url()));
      Visit visit = Visit.of(lms, device, Show.FRAME);
      visit
          .page()
          .waitForCondition(() -> loaded.stream().anyMatch(url -> url.endsWith("course.de.json")));
      device.setOffline(true);
      speak(visit, "Deutsch");
      visit.find("html[lang=de]").waitFor();
      visit.find(".part").first().click();
      visit.find("main .prose").first().waitFor();
      assertThat(visit.find("main").textContent()).contains("Lektion");
    }
  }

  private static void speak(Visit visit, String name) {
    visit.find(".menu-button").click();
    visit.find(".menu-panel label").filter(Visit.text(name)).click();
  }

  /** Of the first question that is not answered by moving things. */
  private static Locator firstControl(Visit visit) {
    Locator controls = visit.find(".question input, .question select");
    visit.find(".question").waitFor();
    while (controls.count() == 0) {
      visit.find(".question button[type=submit]").click();
      visit.find("button.primary").click();
      visit.find(".question").waitFor();
    }
    return controls.first();
  }

  private static void answer(Locator control) {
    switch ((String) control.evaluate("control => control.type")) {
      case "select-one" -> control.selectOption(new SelectOption().setIndex(2));
      case "radio", "checkbox" -> control.check();
      default -> control.fill("3");
    }
  }

  private static String stateOf(Locator control) {
    return (String)
        control.evaluate("control => `${control.name} ${control.value} ${control.checked}`");
  }
}
