package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.Learner;
import org.ridealong.browser.QuizTaker;

/** Everybody can use every view, however they look at it and whatever they use. */
@ExtendWith(BrowserTests.class)
class AccessIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Chromium chromium;
  private Lms lms;
  private BrowserContext device;
  private Views views;
  private Page page;
  private Learner learner;

  AccessIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void open() throws Exception {
    lms = new Lms(Packages.tiny(), Edition.SCORM_12);
    device = chromium.device();
    device.route("**/course.json", AccessIT::withEveryItem);
    views = Views.open(lms, device);
    page = views.page();
    learner = new Learner(page::locator, lms.course());
  }

  @AfterEach
  void close() {
    device.close();
    lms.close();
  }

  private static void withEveryItem(Route route) {
    if (!route.request().method().equals("GET")) {
      route.resume();
      return;
    }
    try {
      JsonNode course = JSON.readTree(route.fetch().body());
      ObjectNode quiz = (ObjectNode) course.path("quiz");
      quiz.put("draw", quiz.path("items").size());
      route.fulfill(
          new Route.FulfillOptions().setContentType("application/json").setBody(course.toString()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void contentsMenuAndNoticesAreForEverybody() {
    views.look("contents with a notice");
    page.locator(".menu-button").click();
    views.look("menu", ".bar");
    page.keyboard().press("Escape");
    page.locator(".notice .close").click();
    assertThat(views.focused()).startsWith("H1");
    views.look("contents");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void lessonsAreForEverybody() {
    learner.open("Agree first");
    views.look("lesson");
    page.locator("form button[type=submit]").click();
    views.look("lesson without an answer");
    learner.read(lms.course().json().path("lessons").path(0));
    assertThat(views.focused()).startsWith("H3");
    views.look("lesson answered");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void scenariosAreForEverybody() {
    learner.open(lms.course().scenario().path("title").asText());
    views.look("brief");
    learner.next();
    views.look("decision");
    page.locator("button.choice").first().click();
    views.look("how sure");
    page.locator(".sure button").first().click();
    views.look("consequence");
    learner.next();
    learner.playToTheEnding();
    views.look("debrief");
    learner.playAgain();
    views.look("debrief of a second run");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void everyKindOfQuizItemIsForEverybody() {
    learner.open("Check what you can do");
    views.look("quiz");
    learner.next();
    QuizTaker quiz = new QuizTaker(page::locator, lms.course());
    Set<String> kinds = new HashSet<>();
    while (page.locator("form.question").count() > 0) {
      String kind = quiz.shown().path("type").asText();
      kinds.add(kind);
      views.look(kind);
      quiz.answer();
      views.look(kind + " answered");
      learner.next();
    }
    assertThat(kinds).hasSize(8);
    views.look("quiz result");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void resultPlanAndAidsAreForEverybody() {
    learner.open("Your result");
    views.look("result before anything is known");
    learner.passTheModule();
    learner.open("Your result");
    views.look("result");
    page.locator(".plan form button[type=submit], .plan button.primary").first().click();
    views.look("plan that lacks something");
    learner.open(lms.course().json().at("/aids/0/title").asText());
    views.look("aid");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void theCertificateIsForEverybody() {
    learner.passTheModule();
    learner.open("Your result");
    page.locator("main .actions button").filter(Visit.text("Your certificate")).click();
    views.look("certificate without a name");
    page.locator("label.field input")
        .fill("A very long name, as some people have, of more than one line");
    views.look("certificate");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void theSelfTestIsForEverybody() {
    page.locator(".menu-button").click();
    page.locator(".menu-item").filter(Visit.text("Self-test")).click();
    page.locator("main [role=status]").filter(Visit.text("need a look")).waitFor();
    assertThat(views.focused()).startsWith("H1 Self-test");
    page.locator("button.module").click();
    page.locator("footer").getByText("Self-test").click();
    assertThat(views.focused()).startsWith("H1 Self-test");
    views.look("self-test");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void questionsThatComeBackDaysLaterAreForEverybody() {
    learner.passTheModule();
    page.clock().setFixedTime(new Date(System.currentTimeMillis() + 3 * 86_400_000L));
    page.reload();
    page.locator("button.module").click();
    views.look("contents with a question from before");
    page.locator(".plan.card button").first().click();
    views.look("booster");
    new QuizTaker(page::locator, lms.course()).answer();
    views.look("booster answered");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void whoeverHasTheCourseInTwoTabsIsAskedAndTold() {
    Views second = Views.another(lms, device);
    assertThat(second.page().locator("main h1").textContent())
        .isEqualTo("This course is open in another tab");
    second.look("asked in the second tab");
    second.page().locator("button.primary").click();
    page.locator("main.alone").waitFor();
    views.look("told in the first tab");
    assertThat(second.found()).isEmpty();
    assertThat(views.found()).isEmpty();
  }

  @Test
  void whatIsShownBeforeAndAfterTheCourseIsForEverybody() {
    page.locator(".menu-button").click();
    page.locator(".menu-item").filter(Visit.text("Save and leave")).click();
    views.look("saved");
    device.route("**/course.json", Route::abort);
    page.reload();
    page.locator("main.alone").waitFor();
    views.look("not loaded");
    assertThat(views.found()).isEmpty();
  }

  @Test
  void inForcedColoursWhatIsChosenAndWhatIsDoneStillDiffer() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    learner.beginScenario();
    Locator choices = page.locator("button.choice");
    choices.first().click();
    String chosen = look(choices.first());
    assertThat(chosen).isNotEqualTo(look(choices.nth(1)));
    assertThat(page.locator(".track").evaluate("e => getComputedStyle(e).backgroundImage"))
        .asString()
        .startsWith("linear-gradient");
  }

  private static String look(Locator button) {
    return (String)
        button.evaluate(
            "e => { const look = getComputedStyle(e); return [look.borderColor, look.borderWidth, look.backgroundColor, look.outline, look.color, look.boxShadow].join(); }");
  }

  @Test
  void nothingMovesForThoseWhoWantItSo() {
    learner.beginScenario();
    assertThat(
            page.evaluate(
                "() => document.getAnimations().filter(one => one.effect.getTiming().duration > 1).length"))
        .isEqualTo(0);
  }

  @Test
  void theFocusGoesToTheConsequenceAndTheLiveRegionSaysWhereOneIs() {
    learner.beginScenario();
    Locator live = page.locator("[aria-live=polite]");
    assertThat(live.textContent()).startsWith("Decision 1 of");
    page.keyboard().press("a");
    assertThat(live.textContent()).startsWith("How sure are you?");
    page.keyboard().press("2");
    assertThat(views.focused()).isEqualTo("H1 What happens");
    assertThat(page.title()).startsWith("What happens");
  }

  @Test
  void aWholeModuleIsPlayedWithTheKeyboardAlone() {
    Keyboard keyboard = new Keyboard(page, lms.course());
    keyboard.passTheModule();
    keyboard.open("Your result");
    assertThat(page.locator("main").textContent()).contains("You passed this module");
  }
}
