package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Keys and their scopes, from the administrator's desk to the record store. */
interface KeyTests {
  String STATE =
      "activities/state?activityId=a:b&stateId=s&agent="
          + URLEncoder.encode("{\"mbox\":\"mailto:a@b.example\"}", StandardCharsets.UTF_8);
  String PROFILE = "activities/profile?activityId=a:b";
  String ACTIVITY = "activities?activityId=a:b";
  String AGENT =
      "agents?agent="
          + URLEncoder.encode("{\"mbox\":\"mailto:a@b.example\"}", StandardCharsets.UTF_8);

  Browser browser();

  @Test
  default void aKeyDoesWhatItsScopesSayAndNothingElse() {
    Administrator admin = new Administrator(browser());
    String writer = key(admin, "statements/write");
    assertThat(write(writer)).isEqualTo(200);
    assertThat(statuses(writer)).containsExactly(403, 403, 403, 403, 403);
    String reader = key(admin, "statements/read");
    assertThat(write(reader)).isEqualTo(403);
    assertThat(statuses(reader)).containsExactly(200, 403, 403, 200, 200);
    String all = key(admin, "all/read");
    assertThat(write(all)).isEqualTo(403);
    assertThat(statuses(all)).containsExactly(200, 404, 200, 200, 200);
    assertThat(put(all, STATE)).isEqualTo(403);
    String state = key(admin, "state");
    assertThat(put(state, STATE)).isEqualTo(204);
    assertThat(put(state, PROFILE + "&profileId=p")).isEqualTo(403);
    assertThat(statuses(state)).containsExactly(403, 200, 403, 403, 403);
    assertThat(statuses(key(admin, "profile"))).containsExactly(403, 403, 200, 403, 403);
    assertThat(statuses(key(admin, "define"))).containsExactly(403, 403, 403, 403, 403);
    assertThat(statuses(key(admin, "all"))).containsExactly(200, 200, 200, 200, 200);
  }

  @Test
  default void aKeyThatReadsItsOwnSeesNobodyElses() {
    Administrator admin = new Administrator(browser());
    String mine = key(admin, "statements/write", "statements/read/mine");
    ObjectNode own = Statements.passed("ada", "https://ridealong.example/" + UUID.randomUUID());
    ObjectNode others = Statements.passed("ada", "https://ridealong.example/x");
    Statements.post(browser(), mine, own);
    Statements.post(browser(), Statements.FIRST_KEY, others);
    JsonNode read = Json.parse(Statements.get(browser(), mine, "statements").body());
    assertThat(read.path("statements").findValuesAsText("id")).contains(Statements.id(own));
    assertThat(read.path("statements")).hasSize(1);
    String one = "statements?statementId=";
    assertThat(Statements.get(browser(), mine, one + Statements.id(own)).statusCode())
        .isEqualTo(200);
    assertThat(Statements.get(browser(), mine, one + Statements.id(others)).statusCode())
        .isEqualTo(404);
  }

  @Test
  default void definitionsOfAKeyThatMayNotDefineAreKeptButNotBelieved() {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    String asked = "activities?activityId=" + course;
    Statements.post(browser(), key(admin, "statements/write"), Statements.passed("ada", course));
    assertThat(Statements.get(browser(), Statements.FIRST_KEY, asked).body())
        .doesNotContain("definition");
    String defines = key(admin, "statements/write", "define");
    Statements.post(browser(), defines, Statements.passed("ada", course));
    assertThat(Statements.get(browser(), Statements.FIRST_KEY, asked).body()).contains("A course");
  }

  @Test
  default void aNewSecretEndsTheOldOneAtOnceOrLaterAndRevokingEndsBoth() {
    Administrator admin = new Administrator(browser());
    JsonNode made = make(admin, "statements/read");
    String id = made.path("id").asText();
    String first = Browser.basic(id, made.path("secret").asText());
    assertThat(read(first)).isEqualTo(200);
    assertThat(admin.json("/api/keys/" + id).has("lastUsed")).isTrue();
    assertThat(admin.page("/keys").body())
        .contains(id)
        .doesNotContain(made.path("secret").asText());

    String second = rotated(admin, id, "{\"graceHours\":\"1\"}");
    assertThat(read(first)).isEqualTo(200);
    assertThat(read(second)).isEqualTo(200);
    String third = rotated(admin, id, "{}");
    assertThat(read(first)).isEqualTo(401);
    assertThat(read(second)).isEqualTo(401);
    assertThat(read(third)).isEqualTo(200);
    assertThat(admin.form("/keys/" + id + "/revoke").statusCode()).isEqualTo(303);
    assertThat(read(third)).isEqualTo(401);
    assertThat(admin.api("POST", "/api/keys/" + id + "/rotate", "{}").statusCode()).isEqualTo(409);
  }

  @Test
  default void aSecretIsShownOnceAndWhatIsWrongIsSaid() {
    Administrator admin = new Administrator(browser());
    HttpResponse<String> made =
        admin.form("/keys", "label", "<b>Mine</b>", "scopes", "state", "scopes", "profile");
    assertThat(made.body())
        .contains("&lt;b&gt;Mine&lt;/b&gt;", "It is shown this once")
        .doesNotContain("<b>Mine");
    assertThat(admin.form("/keys", "label", "").statusCode()).isEqualTo(400);
    HttpResponse<String> refused =
        admin.api("POST", "/api/keys", "{\"label\":\"x\",\"scopes\":[\"admin\"]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("scopes[0]", "statements/read/mine");
    assertThat(admin.api("POST", "/api/keys/first/rotate", "{}").statusCode()).isEqualTo(409);
  }

  private String key(Administrator admin, String... scopes) {
    JsonNode made = make(admin, scopes);
    return Browser.basic(made.path("id").asText(), made.path("secret").asText());
  }

  private static JsonNode make(Administrator admin, String... scopes) {
    ObjectNode body = Json.object().put("label", "Key of a test");
    for (String scope : scopes) {
      body.withArray("/scopes").add(scope);
    }
    HttpResponse<String> made = admin.api("POST", "/api/keys", body.toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Json.parse(made.body());
  }

  private static String rotated(Administrator admin, String id, String body) {
    HttpResponse<String> rotated = admin.api("POST", "/api/keys/" + id + "/rotate", body);
    assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
    return Browser.basic(id, Json.parse(rotated.body()).path("secret").asText());
  }

  private int read(String key) {
    return Statements.get(browser(), key, "statements?limit=1").statusCode();
  }

  private int write(String key) {
    return Statements.post(browser(), key, Statements.passed("ada", "a:b")).statusCode();
  }

  private int put(String key, String path) {
    return browser()
        .send(
            browser()
                .request(
                    "/xapi/" + path,
                    "Authorization",
                    key,
                    "X-Experience-API-Version",
                    "1.0.3",
                    "Content-Type",
                    "text/plain",
                    "If-None-Match",
                    "\"nothing\"")
                .PUT(BodyPublishers.ofString("x")))
        .statusCode();
  }

  /** Statements, a state, profiles, an activity, an agent. */
  private Integer[] statuses(String key) {
    return Stream.of("statements?limit=1", STATE, PROFILE, ACTIVITY, AGENT)
        .map(path -> Statements.get(browser(), key, path).statusCode())
        .toArray(Integer[]::new);
  }
}
