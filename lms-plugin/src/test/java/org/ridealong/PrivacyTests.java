package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Erasing a person, and retention. */
interface PrivacyTests {
  Browser browser();

  @Test
  default void whoeverIsErasedIsNowhereAnyMore() {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.org/courses/coaching";
    String name = "kim-" + UUID.randomUUID();
    String mail = name + "@example.org";
    ObjectNode own = Statements.passed(name, course);
    ObjectNode instructed = Statements.passed("bob", course);
    instructed.putObject("context").putObject("instructor").put("mbox", "mailto:" + mail);
    ObjectNode inside = Statements.passed("bob", course);
    ObjectNode sub = inside.putObject("object").put("objectType", "SubStatement");
    sub.putObject("actor").put("mbox", "mailto:" + mail);
    sub.putObject("verb").put("id", "a:b");
    sub.putObject("object").put("id", course);
    ObjectNode member = Statements.passed("bob", course);
    member
        .putObject("actor")
        .put("objectType", "Group")
        .putArray("member")
        .addObject()
        .put("mbox", "mailto:" + mail);
    ObjectNode voided = Statements.passed(name, course);
    ObjectNode voiding = Statements.voiding(voided);
    ObjectNode others = Statements.passed("bob", course);
    for (ObjectNode s :
        new ObjectNode[] {own, instructed, inside, member, voided, voiding, others}) {
      HttpResponse<String> posted = Statements.post(browser(), Statements.FIRST_KEY, s);
      assertThat(posted.statusCode()).as(posted.body()).isEqualTo(200);
    }
    String state =
        "activities/state?activityId=a:b&stateId=s&agent="
            + encoded("{\"mbox\":\"mailto:" + mail + "\"}");
    browser()
        .send(
            browser()
                .request(
                    "/xapi/" + state,
                    "Authorization",
                    Statements.FIRST_KEY,
                    "X-Experience-API-Version",
                    "1.0.3",
                    "Content-Type",
                    "text/plain")
                .PUT(BodyPublishers.ofString("x")));
    ObjectNode person = Json.object();
    person.putArray("identifiers").add(mail).add("https://lms.example " + name);

    JsonNode trial =
        Json.parse(admin.api("POST", "/api/privacy/erasures/trial", person.toString()).body());
    assertThat(trial.at("/counts/statements by the person").asInt()).isEqualTo(2);
    assertThat(trial.at("/counts/statements that mention the person otherwise").asInt())
        .isEqualTo(3);
    assertThat(trial.at("/counts/documents").asInt()).isEqualTo(1);
    assertThat(trial.at("/counts/modules in reports").asInt()).isEqualTo(1);
    assertThat(status(own)).isEqualTo(200);
    assertThat(admin.api("POST", "/api/privacy/erasures", person.toString()).body())
        .contains("confirm");

    person.put("confirm", "erase");
    HttpResponse<String> erased = admin.api("POST", "/api/privacy/erasures", person.toString());
    assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
    JsonNode receipt = Json.parse(erased.body());
    assertThat(receipt.path("counts")).isEqualTo(trial.path("counts"));
    for (ObjectNode s : new ObjectNode[] {own, instructed, inside, member}) {
      assertThat(status(s)).isEqualTo(404);
    }
    assertThat(
            Statements.get(
                    browser(),
                    Statements.FIRST_KEY,
                    "statements?voidedStatementId=" + Statements.id(voided))
                .statusCode())
        .isEqualTo(404);
    assertThat(status(voiding)).isEqualTo(200);
    assertThat(status(others)).isEqualTo(200);
    assertThat(Statements.get(browser(), Statements.FIRST_KEY, state).statusCode()).isEqualTo(404);
    String kept = admin.api("GET", "/api/privacy/erasures", "").body();
    assertThat(kept).contains(receipt.path("id").asText()).doesNotContain(name);
    assertThat(admin.page("/privacy").body()).contains(receipt.path("id").asText());
  }

  @Test
  default void theReceiptSaysWhatWasRemovedEverywhereAndWhatOtherLrssHaveOrPerhapsHave()
      throws Exception {
    Administrator admin = new Administrator(browser());
    String name = "kim-" + UUID.randomUUID();
    String course = "https://ridealong.example/" + UUID.randomUUID();
    String key = browser().publishableKey();
    String registration = launched(key, name);
    launched(key, "somebody-else");
    String data = "of " + name;
    Statements.postWith(browser(), Statements.passed(name, course + "/noted"), data);
    try (AnotherLrs takes = new AnotherLrs();
        AnotherLrs refuses = new AnotherLrs();
        AnotherLrs paused = new AnotherLrs();
        AnotherLrs away = new AnotherLrs()) {
      refuses.refuses = statement -> true;
      away.close();
      ObjectNode arriving = DeliveryTests.target(takes, "now", course + "/taken");
      int taken = DeliveryTests.add(admin, arriving);
      int refused =
          DeliveryTests.add(admin, DeliveryTests.target(refuses, "now", course + "/refused"));
      int waiting =
          DeliveryTests.add(admin, DeliveryTests.target(paused, "now", course + "/waiting"));
      admin.form("/delivery/" + waiting + "/pause");
      ObjectNode unreachable = DeliveryTests.target(away, "now", course + "/tried");
      int tried = DeliveryTests.add(admin, unreachable);
      for (String part : new String[] {"/taken", "/refused", "/waiting", "/tried"}) {
        Statements.post(browser(), Statements.FIRST_KEY, Statements.passed(name, course + part));
      }
      Administrator.eventually(() -> is(admin, taken, "lastHour", 1));
      Administrator.eventually(() -> is(admin, refused, "setAside", 1));
      Administrator.eventually(() -> is(admin, waiting, "waiting", 1));
      Administrator.eventually(
          () -> admin.json("/api/delivery/" + tried).path("state").asText().equals("away"));

      ObjectNode person = Json.object().put("confirm", "erase");
      person
          .putArray("identifiers")
          .add("https://lms.example " + name)
          .add(browser().base() + "/learners/home " + name);
      JsonNode receipt =
          Json.parse(admin.api("POST", "/api/privacy/erasures", person.toString()).body());
      assertThat(receipt.path("counts"))
          .isEqualTo(
              Json.object()
                  .put("statements by the person", 5)
                  .put("statements that mention the person otherwise", 0)
                  .put("waiting for other LRSs", 3)
                  .put("attachments", 1)
                  .put("documents", 0)
                  .put("launches", 1)
                  .put("modules in reports", 0));
      assertThat(receipt.path("forwarded"))
          .isEqualTo(
              Json.object()
                  .put(arriving.path("name").asText(), 1)
                  .put(unreachable.path("name").asText() + " (perhaps)", 1));
      for (int target : new int[] {refused, waiting, tried}) {
        assertThat(is(admin, target, "waiting", 0) && is(admin, target, "setAside", 0)).isTrue();
      }
      String sha2 = Statements.sha2(data);
      assertThat(Past.count("select count(*) from lrs.attachment where sha2 = '" + sha2 + "'"))
          .isZero();

      JsonNode again =
          Json.parse(admin.api("POST", "/api/privacy/erasures", person.toString()).body());
      assertThat(again.path("counts")).hasSize(7).allMatch(count -> count.asLong() == 0);
      assertThat(again.path("forwarded")).isEmpty();
      assertThat(again.path("id")).isNotEqualTo(receipt.path("id"));
      assertThat(launched(key, name)).isNotEqualTo(registration);
      for (int target : new int[] {taken, refused, waiting, tried}) {
        DeliveryTests.remove(admin, target);
      }
    }
  }

  @Test
  default void theTokenOfWhoeverIsErasedIsRefusedAtOnceAndAnotherHomePageIsNotOurs() {
    Administrator admin = new Administrator(browser());
    String learner = "kim-" + UUID.randomUUID();
    String key = browser().publishableKey();
    JsonNode launch = Json.parse(browser().launch(key, learner).body());
    String token = "Bearer " + launch.path("token").asText();
    ObjectNode statement = Statements.passed(learner, launch.path("activity").asText());
    statement.set("actor", launch.path("actor"));
    statement.withObject("/context").set("registration", launch.path("registration"));
    assertThat(Statements.post(browser(), token, statement).statusCode()).isEqualTo(200);

    JsonNode elsewhere = erase(admin, "https://elsewhere.example/learners/home " + learner);
    assertThat(elsewhere.at("/counts/launches").asInt()).isZero();
    assertThat(Statements.get(browser(), token, "statements").statusCode()).isEqualTo(200);

    JsonNode here = erase(admin, browser().base() + "/learners/home " + learner);
    assertThat(here.at("/counts/launches").asInt()).isEqualTo(1);
    HttpResponse<String> refused = Statements.post(browser(), token, statement);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("not known here");
    assertThat(status(statement)).isEqualTo(404);
    String fresh =
        "Bearer " + Json.parse(browser().launch(key, learner).body()).path("token").asText();
    assertThat(Statements.get(browser(), fresh, "statements").statusCode()).isEqualTo(200);
    assertThat(Statements.get(browser(), token, "statements").statusCode()).isEqualTo(401);
  }

  @Test
  default void whoeverWasLaunchedAtAnotherAddressOfTheServerIsErasedAsWell() throws Exception {
    Browser formerly =
        new Browser(URI.create(browser().base().replace("localhost", "127.0.0.1")).toURL());
    assertThat(formerly.base()).isNotEqualTo(browser().base());
    String learner = "kim-" + UUID.randomUUID();
    JsonNode launch = Json.parse(formerly.launch(formerly.publishableKey(), learner).body());
    String account = formerly.base() + "/learners/home";
    assertThat(launch.at("/actor/account/homePage").asText()).isEqualTo(account);
    String token = "Bearer " + launch.path("token").asText();
    assertThat(Statements.get(browser(), token, "statements").statusCode()).isEqualTo(200);

    JsonNode erased = erase(new Administrator(browser()), account + " " + learner);
    assertThat(erased.at("/counts/launches").asInt()).isEqualTo(1);
    assertThat(Statements.get(browser(), token, "statements").statusCode()).isEqualTo(401);
  }

  @Test
  default void whatWasErasedIsNotFetchedFromAnLrsThatHasItStill() throws Exception {
    Administrator admin = new Administrator(browser());
    String name = "kim-" + UUID.randomUUID();
    ObjectNode fetched = Statements.passed(name, "a:b");
    ObjectNode forwarded = Statements.passed(name, "a:b");
    Statements.post(browser(), Statements.FIRST_KEY, forwarded);
    try (AnotherLrs lrs = AnotherLrs.source()) {
      has(lrs, fetched);
      fetch(admin);
      Administrator.eventually(() -> status(fetched) == 200);
      erase(admin, "https://lms.example " + name);
      assertThat(status(fetched)).isEqualTo(404);
      assertThat(status(forwarded)).isEqualTo(404);

      ObjectNode others = Statements.passed("bob", "a:b");
      has(lrs, forwarded);
      has(lrs, others);
      fetch(admin);
      Administrator.eventually(() -> status(others) == 200);
      assertThat(status(fetched)).isEqualTo(404);
      assertThat(status(forwarded)).isEqualTo(404);
    }
    // As others find it: nobody there.
    fetch(admin);
    Administrator.eventually(
        () -> admin.json("/api/delivery/source").path("state").asText().equals("trouble"));
  }

  @Test
  default void whatAnErasedPersonTookBackStaysTakenBack() {
    Administrator admin = new Administrator(browser());
    String name = "kim-" + UUID.randomUUID();
    ObjectNode others = Statements.passed("bob", "a:b");
    ObjectNode voiding = Statements.voiding(others);
    voiding.withObject("/actor").withObject("/account").put("name", name);
    Statements.post(browser(), Statements.FIRST_KEY, others);
    Statements.post(browser(), Statements.FIRST_KEY, voiding);
    erase(admin, "https://lms.example " + name);
    assertThat(status(voiding)).isEqualTo(404);
    assertThat(status(others)).isEqualTo(404);
  }

  @Test
  default void thePageCountsFirstAndErasesOnlyAfterTheWord() {
    Administrator admin = new Administrator(browser());
    String name = "kim-" + UUID.randomUUID();
    ObjectNode own = Statements.passed(name, "a:b");
    Statements.post(browser(), Statements.FIRST_KEY, own);
    String typed = "https://lms.example " + name;
    String counted = admin.form("/privacy/erasure", "identifiers", typed).body();
    assertThat(counted).contains("This would be removed for good", "statements by the person");
    HttpResponse<String> slip =
        admin.form("/privacy/erasure", "identifiers", typed, "confirm", "yes");
    assertThat(slip.statusCode()).isEqualTo(400);
    assertThat(slip.body()).contains("must be the word erase");
    assertThat(status(own)).isEqualTo(200);
    assertThat(admin.form("/privacy/erasure", "identifiers", typed, "confirm", "erase").body())
        .contains("This is the receipt");
    assertThat(status(own)).isEqualTo(404);
    assertThat(admin.form("/privacy/erasure", "identifiers", "somebody").statusCode())
        .isEqualTo(400);
  }

  @Test
  default void aRuleCountsBeforeItRemovesAndTouchesOnlyWhatIsOld() {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    ObjectNode fresh = Statements.passed("ada", course);
    Statements.post(browser(), Statements.FIRST_KEY, fresh);
    HttpResponse<String> added =
        admin.api(
            "POST",
            "/api/privacy/retention",
            "{\"purpose\":\"A test\",\"months\":\"1\",\"activity\":\"" + course + "\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String rule = "/api/privacy/retention/" + Json.parse(added.body()).path("id").asText();
    assertThat(admin.api("POST", rule + "/trial", "").body())
        .isEqualTo("{\"wouldRemove\":0,\"waiting\":0}");
    assertThat(admin.api("POST", rule + "/run", "").body())
        .isEqualTo("{\"removed\":0,\"waiting\":0}");
    assertThat(status(fresh)).isEqualTo(200);
    assertThat(admin.page("/privacy").body()).contains("A test", "The last runs");
    assertThat(admin.api("DELETE", rule, "").statusCode()).isEqualTo(204);
    assertThat(
            admin.form("/privacy/retention", "purpose", "", "months", "none", "verb", "x").body())
        .contains("wrong-purpose", "wrong-months", "wrong-verb");
  }

  /** All at one moment, so that each pull reads them again. */
  private static void has(AnotherLrs lrs, ObjectNode statement) {
    lrs.has.add(statement.deepCopy().put("stored", "2026-01-01T00:00:00Z"));
  }

  private static void fetch(Administrator admin) {
    assertThat(admin.form("/delivery/source/pull").statusCode()).isEqualTo(303);
  }

  private static JsonNode erase(Administrator admin, String identifier) {
    ObjectNode person = Json.object().put("confirm", "erase");
    person.putArray("identifiers").add(identifier);
    return Json.parse(admin.api("POST", "/api/privacy/erasures", person.toString()).body());
  }

  private int status(ObjectNode statement) {
    return Statements.status(browser(), statement);
  }

  private String launched(String key, String learner) {
    return Json.parse(browser().launch(key, learner).body()).path("registration").asText();
  }

  private static boolean is(Administrator admin, int target, String figure, int value) {
    return admin.json("/api/delivery/" + target).path(figure).asInt() == value;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
