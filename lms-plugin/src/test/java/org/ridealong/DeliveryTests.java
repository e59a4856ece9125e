package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Other LRSs, as administrators look after them. */
interface DeliveryTests {
  Browser browser();

  @Test
  default void aTargetGetsWhatItsFilterTakesFromTheBeginningAndNothingElse() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    ObjectNode before = Statements.passed("ada", course + "/one");
    ObjectNode other = Statements.passed("ada", course + "-other");
    Statements.post(browser(), Statements.FIRST_KEY, before);
    Statements.post(browser(), Statements.FIRST_KEY, other);
    try (AnotherLrs lrs = new AnotherLrs()) {
      int id = add(admin, target(lrs, "beginning", course));
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(before)));
      ObjectNode after = Statements.passed("ada", course);
      Statements.post(browser(), Statements.FIRST_KEY, after);
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(after)));
      assertThat(lrs.taken).containsExactlyInAnyOrder(Statements.id(before), Statements.id(after));
      Administrator.eventually(
          () -> admin.json("/api/delivery/" + id).path("lastHour").asInt() == 2);
      assertThat(admin.json("/api/delivery/" + id).path("waiting").asInt()).isZero();
      assertThat(admin.page("/delivery").body())
          .contains("/delivery/" + id)
          .doesNotContain("sesame");
      remove(admin, id);
    }
  }

  @Test
  default void whatATargetRefusesIsSetAsideWithItsWordsAndCanBeSentAgain() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    try (AnotherLrs lrs = new AnotherLrs()) {
      int id = add(admin, target(lrs, "now", course));
      lrs.refuses = statement -> true;
      ObjectNode refused = Statements.passed("ada", course);
      Statements.post(browser(), Statements.FIRST_KEY, refused);
      String aside = "/api/delivery/" + id + "/set-aside";
      Administrator.eventually(() -> admin.json(aside).size() == 1);
      assertThat(admin.json(aside).get(0).path("words").asText())
          .isEqualTo("400 We do not take <b>this</b>");
      assertThat(admin.page("/delivery/" + id + "/set-aside").body())
          .contains("We do not take &lt;b&gt;this&lt;/b&gt;")
          .doesNotContain("<b>this");
      ObjectNode hopeless = Statements.passed("ada", course);
      Statements.post(browser(), Statements.FIRST_KEY, hopeless);
      Administrator.eventually(() -> admin.json(aside).size() == 2);
      String given = aside + "/" + admin.json(aside).get(1).path("number").asLong();
      assertThat(admin.api("DELETE", given, "").statusCode()).isEqualTo(204);
      assertThat(admin.api("DELETE", given, "").statusCode()).isEqualTo(404);
      lrs.refuses = statement -> false;
      assertThat(admin.form("/delivery/" + id + "/set-aside").statusCode()).isEqualTo(303);
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(refused)));
      assertThat(admin.json(aside)).isEmpty();
      assertThat(lrs.taken).doesNotContain(Statements.id(hopeless));
      assertThat(admin.page("/statements/" + Statements.id(hopeless)).statusCode()).isEqualTo(200);
      remove(admin, id);
    }
  }

  @Test
  default void aPausedTargetGetsNothingUntilItGoesOnAndAWrongSecretIsSaid() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    try (AnotherLrs lrs = new AnotherLrs()) {
      ObjectNode wrong = target(lrs, "now", course).put("secret", "not it");
      int id = add(admin, wrong);
      JsonNode tried = Json.parse(admin.api("POST", "/api/delivery/" + id + "/test", "").body());
      assertThat(tried.path("works").asBoolean()).isFalse();
      assertThat(tried.path("words").asText()).startsWith("401: it speaks 1.0.3");
      ObjectNode statement = Statements.passed("ada", course);
      Statements.post(browser(), Statements.FIRST_KEY, statement);
      Administrator.eventually(
          () -> admin.json("/api/delivery/" + id).path("state").asText().equals("unwelcome"));
      assertThat(browser().get("/health/ready").body()).contains("\"degraded\"", "\"UP\"");

      admin.form("/delivery/" + id + "/pause");
      ObjectNode right = target(lrs, "now", course);
      right.remove("from");
      assertThat(admin.api("PUT", "/api/delivery/" + id, right.toString()).statusCode())
          .isEqualTo(200);
      assertThat(admin.form("/delivery/" + id + "/test").body())
          .contains("200: it speaks 1.0.3, and knows the key");
      assertThat(admin.json("/api/delivery/" + id).path("state").asText()).isEqualTo("paused");
      assertThat(lrs.taken).isEmpty();
      admin.form("/delivery/" + id + "/resume");
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(statement)));
      remove(admin, id);
    }
  }

  @Test
  default void whatAnotherLrsHasIsFetchedAtAButtonAndWhatIsNotTakenIsShown() throws Exception {
    Administrator admin = new Administrator(browser());
    String source = "/api/delivery/source";
    Administrator.eventually(() -> admin.json(source).path("state").asText().equals("trouble"));
    assertThat(admin.page("/delivery").body())
        .contains("Fetched from another LRS", "ConnectException", "Fetch now")
        .doesNotContain(AnotherLrs.SECRET);
    ObjectNode ours = Statements.passed("ada", "https://ridealong.example/ours");
    Statements.post(browser(), Statements.FIRST_KEY, ours);
    try (AnotherLrs lrs = AnotherLrs.source()) {
      ObjectNode theirs = Statements.passed("ada", "https://ridealong.example/theirs");
      ObjectNode other = ours.deepCopy();
      other.putObject("result").put("success", false);
      ObjectNode broken = Statements.passed("ada", "https://ridealong.example/theirs");
      broken.put("<b>", 1);
      for (ObjectNode statement : List.of(theirs, other, broken)) {
        lrs.has.add(statement.put("stored", "2026-01-01T00:00:00Z"));
      }
      assertThat(admin.form("/delivery/source/pull").statusCode()).isEqualTo(303);
      Administrator.eventually(() -> admin.json(source).path("state").asText().equals("on"));
      JsonNode fetched = admin.json(source);
      assertThat(fetched.path("last").asInt()).isEqualTo(1);
      assertThat(fetched.path("conflicts").asInt()).isEqualTo(1);
      assertThat(fetched.path("invalid").asInt()).isEqualTo(1);
      assertThat(fetched.path("position").asText()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(fetched.has("words")).isFalse();
      assertThat(admin.page("/statements/" + Statements.id(theirs)).body())
          .contains("Fetched from " + lrs.endpoint().replaceAll("/$", ""));
      assertThat(admin.json(source + "/not-taken").findValuesAsText("statement"))
          .containsExactlyInAnyOrder(Statements.id(other), Statements.id(broken));
      assertThat(admin.page("/delivery/source/not-taken").body())
          .contains("/statements/" + Statements.id(ours), "&lt;b&gt;")
          .doesNotContain("<b>");
      assertThat(admin.api("POST", source + "/pull", "").statusCode()).isEqualTo(200);
    }
    String[] none = {};
    assertThat(admin.form("cross-site", "/delivery/source/pull", none).statusCode()).isEqualTo(403);
  }

  @Test
  default void whatIsWrongWithATargetIsSaidAtItsFields() {
    Administrator admin = new Administrator(browser());
    HttpResponse<String> refused =
        admin.api(
            "POST",
            "/api/delivery",
            "{\"name\":\"\",\"endpoint\":\"ftp://x\",\"key\":\"k\",\"version\":\"3\",\"from\":\"now\","
                + "\"verbs\":[\"no iri\"],\"extra\":1}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Json.parse(refused.body()).path("errors").findValuesAsText("field"))
        .contains("name", "endpoint", "secret", "version", "verbs[0]", "extra");
    HttpResponse<String> page =
        admin.form("/delivery/new", "name", "<i>Mine</i>", "endpoint", "nowhere", "from", "now");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("wrong-endpoint", "must be an address", "&lt;i&gt;Mine&lt;/i&gt;")
        .doesNotContain("<i>Mine");
    assertThat(admin.api("GET", "/api/delivery/999999", "").statusCode()).isEqualTo(404);
  }

  @Test
  default void onlyAdministratorsAndOnlyOurOwnFormsChangeTargets() {
    assertThat(browser().get("/delivery").statusCode()).isEqualTo(302);
    assertThat(browser().get("/api/delivery").statusCode()).isEqualTo(401);
    Administrator admin = new Administrator(browser());
    String[] none = {};
    assertThat(admin.form("cross-site", "/delivery/1/remove", none).statusCode()).isEqualTo(403);
  }

  static ObjectNode target(AnotherLrs lrs, String from, String course) {
    ObjectNode target =
        Json.object()
            .put("name", "Target " + UUID.randomUUID())
            .put("endpoint", lrs.endpoint())
            .put("key", AnotherLrs.KEY)
            .put("secret", AnotherLrs.SECRET)
            .put("version", "1.0.3")
            .put("from", from);
    target.putArray("activities").add(course);
    return target;
  }

  static int add(Administrator admin, ObjectNode target) {
    HttpResponse<String> added = admin.api("POST", "/api/delivery", target.toString());
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(added.body()).doesNotContain("secret", AnotherLrs.SECRET);
    return Json.parse(added.body()).path("id").asInt();
  }

  static void remove(Administrator admin, int id) {
    assertThat(admin.api("DELETE", "/api/delivery/" + id, "").statusCode()).isEqualTo(204);
    assertThat(admin.api("GET", "/api/delivery/" + id, "").statusCode()).isEqualTo(404);
  }
}
