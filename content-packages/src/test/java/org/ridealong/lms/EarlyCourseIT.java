package org.ridealong.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;

/**
 * The page asks for the whole course before the player runs if the first screen will need it, and
 * else leaves the line to the player. Here the player stays away until it is let go.
 */
@ExtendWith(BrowserTests.class)
class EarlyCourseIT {
  private static final String KEEP =
      """
      (key) => new Promise((done) => {
        const opening = indexedDB.open("ridealong", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("texts");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("texts", "readwrite");
          transaction.objectStore("texts").put("{}", key);
          transaction.oncomplete = () => done(opening.result.close());
        };
      })
      """;

  /** Whatever the page asked of the database before this is answered by then. */
  private static final String DATABASE_ANSWERED =
      """
      async () => {
        const answered = (request) => new Promise((done) => request.addEventListener("success", done));
        const opening = window.earlyDatabase;
        if (opening.readyState === "pending") await answered(opening);
        for (let turn = 0; turn < 3; turn++) {
          await answered(opening.result.transaction("texts").objectStore("texts").getAllKeys());
        }
      }
      """;

  private final Chromium chromium;
  private final List<Route> held = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Lms lms;
  private BrowserContext device;

  EarlyCourseIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void start() {
    lms = new Lms(Packages.tiny(), Edition.SCORM_12);
    device = chromium.device();
  }

  @AfterEach
  void close() {
    device.close();
    lms.close();
  }

  @Test
  void whoeverComesBackIntoAScenarioHasTheCourseOnItsWayBeforeThePlayerRuns() {
    String left = leaveInAScenario();
    Page page = holdingThePlayer();
    page.waitForRequest("**/course.json", () -> open(page));
    assertThat(held).hasSize(1);
    assertThat(letGo(page)).isEqualTo(left);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"no answer", "status 503", "half a file"})
  void anEarlyRequestThatFailsIsMadeAgain(String how) {
    String left = leaveInAScenario();
    Page page = holdingThePlayer();
    device.route("**/course.json", route -> answer(route, how));
    page.waitForRequest("**/course.json", () -> open(page));
    assertThat(held).hasSize(1);
    assertThat(letGo(page)).isEqualTo(left);
    assertThat(asked).hasSize(2);
  }

  @Test
  void aFirstVisitAsksForNothingEarlyWhateverTheDeviceKeepsOfAnotherCourse() {
    keep("ridealong:another:kofi@example.com");
    Page page = holdingThePlayer();
    open(page);
    page.waitForCondition(() -> held.size() == 1);
    course(page).evaluate(DATABASE_ANSWERED);
    assertThat(asked).isEmpty();
    assertThat(letGo(page)).isEqualTo("Ben's notes & the \"one rule\"");
    page.waitForCondition(() -> asked.size() == 1);
  }

  @Test
  void whoeverFinishedAnotherModuleNeedsTheWholeCourseForItsBoosters() {
    keep("ridealong:boosters:kofi@example.com");
    Page page = holdingThePlayer();
    page.waitForRequest("**/course.json", () -> open(page));
    assertThat(held).hasSize(1);
    letGo(page);
    assertThat(asked).hasSize(1);
  }

  private String leaveInAScenario() {
    Visit visit = Visit.of(lms, device, Show.FRAME);
    visit.learner().beginScenario();
    visit.learner().decide();
    visit.learner().next();
    String left = visit.learner().heading();
    visit.end(End.NAVIGATE_AWAY);
    return left;
  }

  private void keep(String key) {
    Page page = device.newPage();
    page.navigate(lms.address() + "/home");
    page.evaluate(KEEP, key);
  }

  private Page holdingThePlayer() {
    device.route("**/player.js", held::add);
    device.onRequest(this::note);
    return device.newPage();
  }

  private void note(Request request) {
    if (request.url().endsWith("/course.json") && request.method().equals("GET")) {
      asked.add(request.url());
    }
  }

  private void open(Page page) {
    page.navigate(
        lms.address() + "/launch?" + Show.FRAME,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
  }

  /** The heading that the player then shows. */
  private String letGo(Page page) {
    held.forEach(Route::resume);
    return page.frameLocator("iframe").locator("main h1").textContent();
  }

  private static Frame course(Page page) {
    return page.frames().stream()
        .filter(frame -> frame.url().endsWith("/course/index.html"))
        .findFirst()
        .orElseThrow();
  }

  private void answer(Route route, String how) {
    if (asked.size() > 1 || !route.request().method().equals("GET")) {
      route.resume();
      return;
    }
    switch (how) {
      case "no answer" -> route.abort();
      case "status 503" -> route.fulfill(new Route.FulfillOptions().setStatus(503));
      default -> route.fulfill(new Route.FulfillOptions().setBody("{\"id\": \"ti"));
    }
  }
}
