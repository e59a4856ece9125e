package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Keys, from the administrator's desk to the record store. */
interface KeyTests {
  Browser browser();

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

  static String key(Administrator admin, String... scopes) {
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
}
