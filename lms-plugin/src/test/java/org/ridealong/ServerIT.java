package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.web.Json;

/** The WAR in its server: pages, packages, launches, signing in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServerIT
    implements DeliveryTests,
        KeyTests,
        PeopleTests,
        PrivacyTests,
        RetentionTests,
        ScopeTests,
        StatementPageTests {
  private static final String[] JSON = {"Content-Type", "application/json"};

  @ArquillianResource URL deployed;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive war() {
    return Browser.war();
  }

  @BeforeEach
  void open() {
    browser = new Browser(deployed);
  }

  @Override
  public Browser browser() {
    return browser;
  }

  @Test
  void homeShowsTheIntroductionAndSixModulesAndLeavesNoCookie() {
    HttpResponse<String> home = browser.get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body().split("class=\"card\"", -1)).hasSize(8);
    assertThat(home.headers().map()).doesNotContainKeys("Set-Cookie", "set-cookie");
    assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'self'");
  }

  @Test
  void theApiListsTheModulesInOrder() {
    JsonNode modules = Json.parse(browser.get("/api/modules").body());
    assertThat(modules.findValuesAsText("id"))
        .containsExactly(
            "from-peer-to-manager",
            "environment",
            "best-from-team",
            "coaching",
            "poor-performance",
            "one-on-ones",
            "ride-alongs");
    assertThat(modules.get(1).get("play").asText())
        .isEqualTo(browser.base() + "/play/environment/");
  }

  @Test
  void theDescriptionIsOfTheApiAndTheRecordStoreAndOfNothingElse() {
    JsonNode described = Json.parse(browser.get("/openapi?format=json").body());
    List<String> paths = new ArrayList<>();
    described.path("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths)
        .contains("/api/modules", "/api/privacy/erasures", "/xapi/statements")
        .allMatch(path -> path.startsWith("/api/") || path.startsWith("/xapi/"));
  }

  @Test
  void aPackageIsAZipThatReportsHereUnlessToldNotTo() throws IOException {
    HttpResponse<byte[]> answer = browser.download("/api/modules/coaching/packages/scorm12");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"ridealong-coaching-scorm12.zip\"");
    assertThat(names(answer.body())).contains("imsmanifest.xml", "index.html", "course.json");
    assertThat(page(answer.body())).contains(browser.base() + "/", "rl_pub_");

    byte[] silent =
        browser.download("/api/modules/coaching/packages/scorm12?reporting=none").body();
    assertThat(page(silent)).doesNotContain("rl_pub_");
  }

  @Test
  void theLanguagesOfAModuleAndOfEachPackageAreNamed() {
    JsonNode module = Json.parse(browser.get("/api/modules/one-on-ones").body());
    assertThat(module.get("languages").toString()).isEqualTo("[\"en\",\"de\"]");
    assertThat(browser.get("/").body()).contains("minutes, in en and de<");
    String packages = "/api/modules/one-on-ones/packages/";
    assertThat(browser.download(packages + "cmi5").headers().firstValue("Content-Language"))
        .contains("en, de");
    assertThat(browser.download(packages + "scorm2004-3").headers().allValues("Content-Language"))
        .containsExactly("en");
  }

  @Test
  void thePackageOfTheProgrammeTakesOptions() throws IOException {
    HttpResponse<byte[]> answer =
        browser.download(
            "/api/modules/programme/packages/scorm2004-4?on-fail=incomplete&mastery-score=&window=");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"ridealong-programme-scorm2004-4.zip\"");
    assertThat(names(answer.body())).contains("imsmanifest.xml", "coaching/index.html");
    assertThat(page(answer.body())).contains("\"onFail\":\"incomplete\"");
  }

  @Test
  void theHomePageOffersEveryStandardOfEachModuleAndOfTheProgramme() {
    String page = browser.get("/").body();
    for (String id : List.of("environment", "coaching", "programme")) {
      for (String standard : List.of("scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi")) {
        assertThat(page).contains("/api/modules/%s/packages/%s\">".formatted(id, standard));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/modules/cooking, 404, one-on-ones",
    "GET, /api/modules/coaching/packages/aicc, 404, scorm12",
    "GET, /api/modules/coaching/packages/scorm12?reporting=maybe, 400, reporting",
    "GET, /api/modules/coaching/packages/scorm12?mastery-score=800, 400, whole number from 1 to 100",
    "GET, /api/nothing, 404, /openapi",
    "PUT, /api/modules, 405, GET",
    "GET, /api/launches, 405, POST"
  })
  void problemsSayWhatToDo(String method, String path, int status, String says) {
    HttpResponse<String> answer =
        browser.send(browser.request(path).method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(says);
  }

  @Test
  void aModuleIsPlayedHere() {
    assertThat(browser.get("/play/coaching").statusCode()).isEqualTo(303);
    HttpResponse<String> page = browser.get("/play/coaching/");
    assertThat(page.body()).contains("ridealong-launch", "\"web\"");
    HttpResponse<String> script = browser.get("/play/coaching/player.js");
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    String tag = script.headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get("/play/coaching/player.js", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(Json.parse(browser.get("/play/coaching/course.json").body()).get("id").asText())
        .isEqualTo("coaching");
    assertThat(browser.get("/play/cooking/").statusCode()).isEqualTo(404);
  }

  @Test
  void aLearnerWhoComesBackContinues() {
    String key = browser.publishableKey();
    HttpResponse<String> first = browser.launch(key, "ada");
    assertThat(first.statusCode()).isEqualTo(201);
    JsonNode launch = Json.parse(first.body());
    assertThat(launch.get("endpoint").asText()).isEqualTo(browser.base() + "/xapi/");
    assertThat(launch.get("activity").asText())
        .isEqualTo("https://ridealong.org/courses/one-on-ones");
    assertThat(launch.get("actor").toString())
        .isEqualTo(
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\""
                + browser.base()
                + "/learners/home\",\"name\":\"ada\"}}");
    assertThat(registration(browser.launch(key, "ada"))).isEqualTo(registration(first));
    assertThat(registration(browser.launch(key, "bob"))).isNotEqualTo(registration(first));
  }

  @Test
  void twentyLaunchesAtOnceAreOneRegistration() {
    String key = browser.publishableKey();
    assertThat(
            IntStream.range(0, 20)
                .parallel()
                .mapToObj(number -> registration(browser.launch(key, "hasty")))
                .distinct())
        .hasSize(1);
  }

  @Test
  void launchesOfForeignKeysAndEndlessBodiesAreRefused() {
    assertThat(browser.launch("rl_pub_nobodys", "ada").statusCode()).isEqualTo(403);
    assertThat(browser.post("/api/launches", "x".repeat(70_000), JSON).statusCode()).isEqualTo(413);
    assertThat(browser.post("/api/launches", "{}", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(browser.post("/api/launches", "{", JSON).statusCode()).isEqualTo(400);
  }

  @Test
  void pagesOfAnLmsMayLaunch() {
    HttpResponse<String> preflight =
        browser.send(
            browser
                .request(
                    "/api/launches",
                    "Origin",
                    "https://lms.example",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("Content-Type");
    HttpResponse<String> refused =
        browser.post(
            "/api/launches",
            "{}",
            "Content-Type",
            "application/json",
            "Origin",
            "https://x.example");
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void reportsNeedSomebodySignedIn() {
    HttpResponse<String> page = browser.get("/reports");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElseThrow())
        .contains("/login?next=%2Freports");

    HttpResponse<String> api = browser.get("/api/reports/modules");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    String wrong = Browser.basic("nobody", "nothing");
    assertThat(browser.get("/api/reports/modules", "Authorization", wrong).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionLastsFromSigningInToSigningOut() {
    HttpResponse<String> wrong = signIn("admin", "wrong", "same-origin");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body()).contains("do not belong together").doesNotContain("wrong\"");
    assertThat(signIn("admin", Browser.PASSWORD, "cross-site").statusCode()).isEqualTo(403);

    HttpResponse<String> right = signIn("admin", Browser.PASSWORD, "same-origin");
    assertThat(right.statusCode()).isEqualTo(303);
    String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    String session = cookie.substring(0, cookie.indexOf(';'));
    assertThat(browser.get("/reports", "Cookie", session).statusCode()).isEqualTo(200);

    browser.post("/logout", "", "Cookie", session, "Sec-Fetch-Site", "same-origin");
    assertThat(browser.get("/reports", "Cookie", session).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> signIn(String name, String password, String from) {
    return browser.post(
        "/login",
        "name=" + name + "&password=" + password + "&next=/reports",
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        from);
  }

  private static String registration(HttpResponse<String> launch) {
    return Json.parse(launch.body()).get("registration").asText();
  }

  private static Set<String> names(byte[] zip) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static String page(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith("index.html")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no page");
  }
}
