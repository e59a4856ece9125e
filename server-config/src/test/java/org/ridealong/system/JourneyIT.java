package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.browser.Chromium;
import org.ridealong.browser.CompiledCourse;
import org.ridealong.browser.Learner;
import org.ridealong.browser.Timespans;

/** A learner takes a module inside an LMS, and it is looked up what everybody knows afterwards. */
class JourneyIT {
  private static final String VERB = "http://adlnet.gov/expapi/verbs/";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path data;
  private int port;
  private Ridealong server;
  private String admin;
  private Lms lms;
  private CompiledCourse course;
  private Chromium chromium;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void downloadIntoTheLms() throws Exception {
    port = Ridealong.freePort();
    server = Ridealong.start(data, port);
    admin = server.adminPassword();
    byte[] zip = Api.withKeyOf(server).download("/api/modules/one-on-ones/packages/scorm12");
    lms = new Lms(zip, "kofi@example.com");
    course = CompiledCourse.of(lms.file("course.json"));
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() throws Exception {
    chromium.close();
    lms.close();
    server.close();
  }

  @Test
  void theLearnerComesBackToTheSameDecisionAndPassesAndEverybodyKnows() throws Exception {
    List<String> decisions = new ArrayList<>();
    String left;
    try (BrowserContext firstDevice = chromium.browser().newContext()) {
      Page page = launch(firstDevice);
      Learner learner = new Learner(page, course);
      learner.beginScenario();
      learner.decide();
      learner.next();
      learner.decide();
      learner.next();
      left = learner.heading();
      decisions.addAll(learner.decisions());
      page.close();
      await("the LMS saw the learner leave", () -> lms.finished() == 1);
      await("the first visit is reported", () -> answered().containsAll(learner.decisions()));
    }
    assertThat(lms.value("core.lesson_status")).isEqualTo("incomplete");
    double before = Timespans.seconds(lms.value("core.total_time"));

    try (BrowserContext anotherDevice = chromium.browser().newContext()) {
      Page page = launch(anotherDevice);
      Learner learner = new Learner(page, course);
      assertThat(learner.heading()).isEqualTo(left);
      learner.playToTheEnding();
      learner.playTheOtherScenarios();
      learner.takeTheQuiz();
      decisions.addAll(learner.decisions());
      await("the module is passed in the reports", () -> report().path("passed").asInt() == 1);
      page.close();
      await("the LMS saw the learner leave again", () -> lms.finished() == 2);
    }

    theLmsHoldsAPass();
    assertThat(Timespans.seconds(lms.value("core.total_time"))).isGreaterThan(before);
    theRecordStoreHoldsTheSame(decisions);
    assertThat(report().path("started").asInt()).isEqualTo(1);
    assertThat(report().path("meanScore").asDouble())
        .isEqualTo(Double.parseDouble(lms.value("core.score.raw")));
  }

  @Test
  void theLmsIsServedAndNothingIsLostOrDoubledWhileTheRecordStoreIsAway() throws Exception {
    try (BrowserContext device = chromium.browser().newContext()) {
      Page page = launch(device);
      Learner learner = new Learner(page, course);
      learner.beginScenario();
      learner.decide();
      await("the first decision is reported", () -> answered().containsAll(learner.decisions()));

      assertThat(server.terminate()).isZero();
      learner.next();
      learner.playToTheEnding();
      learner.playTheOtherScenarios();
      learner.takeTheQuiz();
      theLmsHoldsAPass();
      Set<String> waiting = waiting(page);
      assertThat(waiting).isNotEmpty();

      server = Ridealong.start(data, port);
      page.close();
      page = launch(device);
      await("everything is reported", () -> answered().containsAll(learner.decisions()));
      await("a pass is reported", () -> verbs().contains(VERB + "passed"));
      page.close(); // Playwright hands out the last of what it heard.
      reported.addAll(waiting);
      await("nothing waits any more", () -> ids().containsAll(reported));
      assertThat(ids()).doesNotHaveDuplicates();
      nothingIsToldTwice();
      theRecordStoreHoldsTheSame(learner.decisions());
      theLmsHoldsAPass();
    }
  }

  @Test
  void onOurOwnPagesTheLearnerReadsThatTheServerIsAwayAndThatItIsBack() throws Exception {
    try (BrowserContext device = chromium.browser().newContext()) {
      Page page = device.newPage();
      page.navigate(server.address() + "/play/one-on-ones/");
      page.locator("main h1").waitFor();
      Learner learner = new Learner(page::locator, course);
      learner.beginScenario();
      device.setOffline(true);
      learner.decide();
      said(page, "The server cannot be reached. Your results wait here");
      device.setOffline(false);
      said(page, "The server answers again. Everything was sent.");
      assertThat(answered()).isEqualTo(learner.decisions());
    }
  }

  private static void said(Page page, String text) {
    page.locator(".notice").filter(new Locator.FilterOptions().setHasText(text)).waitFor();
  }

  private void theLmsHoldsAPass() throws Exception {
    await("the LMS knows", () -> lms.value("core.lesson_status").equals("passed"));
    assertThat(Double.parseDouble(lms.value("core.score.raw"))).isBetween(80.0, 100.0);
  }

  private void theRecordStoreHoldsTheSame(List<String> decisions) throws Exception {
    String address = server.address();
    List<JsonNode> statements = Api.withKeyOf(server).statements();
    assertThat(statements)
        .extracting(statement -> statement.at("/actor/account/name").asText())
        .containsOnly("kofi@example.com");
    assertThat(statements)
        .extracting(statement -> statement.at("/actor/account/homePage").asText())
        .allMatch(page -> page.startsWith(address + "/learners/"));
    assertThat(statements)
        .extracting(statement -> statement.at("/context/registration").asText())
        .doesNotContain("")
        .matches(registrations -> new HashSet<>(registrations).size() == 1);
    assertThat(answered()).isEqualTo(decisions);
    assertThat(statements)
        .filteredOn(statement -> statement.at("/verb/id").asText().equals(VERB + "passed"))
        .hasSize(1)
        .allMatch(passed -> passed.at("/object/id").asText().equals(course.iri()))
        .allMatch(
            passed ->
                passed.at("/result/score/raw").asDouble()
                    == Double.parseDouble(lms.value("core.score.raw")));
  }

  private void nothingIsToldTwice() throws Exception {
    List<JsonNode> statements = Api.withKeyOf(server).statements();
    assertThat(statements)
        .extracting(
            statement ->
                statement.at("/verb/id").asText()
                    + " "
                    + statement.at("/object/id").asText()
                    + " "
                    + statement.path("timestamp").asText())
        .doesNotHaveDuplicates();
    // What a page says while it goes, no listener hears.
    assertThat(statements)
        .filteredOn(statement -> !reported.contains(statement.path("id").asText()))
        .extracting(statement -> statement.at("/verb/id").asText())
        .isSubsetOf(VERB + "suspended", VERB + "terminated");
  }

  /** Opens the course in the LMS, and listens to what it reports. */
  private Page launch(BrowserContext device) {
    Page page = device.newPage();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/xapi/statements") && request.method().equals("POST")) {
            reported.addAll(ids(request.postData()));
          }
        });
    page.navigate(lms.address());
    page.frameLocator("iframe").locator("main h1").waitFor();
    return page;
  }

  /** What the course keeps on the device until it has arrived. */
  private static Set<String> waiting(Page page) {
    Object outbox =
        page.evaluate(
            """
            async () => {
              const answer = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
              const database = await answer(indexedDB.open("ridealong", 1));
              const texts = () => database.transaction("texts").objectStore("texts");
              const range = IDBKeyRange.bound("ridealong:", "ridealong;");
              const [keys, kept] = [await answer(texts().getAllKeys(range)), await answer(texts().getAll(range))];
              database.close();
              const entries = [...keys.map((key, index) => [key, kept[index]]), ...Object.entries(localStorage)];
              return "[" + entries.filter(([key]) => key.includes(":reports:")).map(([, text]) => text).join() + "]";
            }
            """);
    return ids(outbox.toString());
  }

  private static Set<String> ids(String statements) {
    try {
      Set<String> ids = new HashSet<>();
      Api.JSON.readTree(statements).forEach(statement -> ids.add(statement.path("id").asText()));
      return ids;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> ids() throws Exception {
    return Api.withKeyOf(server).statements().stream()
        .map(statement -> statement.path("id").asText())
        .toList();
  }

  private List<String> verbs() throws Exception {
    return Api.withKeyOf(server).statements().stream()
        .map(statement -> statement.at("/verb/id").asText())
        .toList();
  }

  /** The decisions that the record store knows of, as {@code step/option}, in order of time. */
  private List<String> answered() throws Exception {
    String steps = course.iri() + "/scenarios/";
    return Api.withKeyOf(server).statements().stream()
        .filter(statement -> statement.at("/object/id").asText().startsWith(steps))
        .filter(
            statement ->
                statement.at("/object/definition/interactionType").asText().equals("choice"))
        .sorted(java.util.Comparator.comparing(statement -> statement.path("timestamp").asText()))
        .map(
            statement ->
                statement.at("/object/id").asText().replaceAll(".*/", "")
                    + "/"
                    + statement.at("/result/response").asText())
        .toList();
  }

  private JsonNode report() throws Exception {
    JsonNode modules = new Api(server.address(), "admin", admin).json("/api/reports/modules");
    return CompiledCourse.stream(modules)
        .filter(module -> module.path("module").asText().equals("one-on-ones"))
        .findFirst()
        .orElseThrow();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in vain: " + what).isLessThan(end);
      Thread.sleep(200);
    }
  }
}
