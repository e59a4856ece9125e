package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Users: added, given another password, removed; their sessions end with it. */
interface PeopleTests {
  Browser browser();

  @Test
  default void somebodyIsAddedChangesTheirPasswordAndIsRemoved() {
    Administrator admin = new Administrator(browser());
    String name = "eve-" + UUID.randomUUID();
    String given = password(admin.form("/people", "name", name, "roles", "reports"));
    Administrator eve = new Administrator(browser(), name, given);
    assertThat(eve.page("/reports").statusCode()).isEqualTo(200);
    for (String page : new String[] {"/people", "/keys", "/delivery", "/statements", "/privacy"}) {
      assertThat(eve.page(page).statusCode()).as(page).isEqualTo(403);
    }
    String wanted = "a long enough password";
    HttpResponse<String> wrong =
        eve.form("/account", "current", "no", "wanted", wanted, "again", wanted);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("is not your password");
    Administrator elsewhere = new Administrator(browser(), name, given);
    assertThat(eve.form("/account", "current", given, "wanted", wanted, "again", wanted).body())
        .contains("Changed.");
    assertThat(elsewhere.page("/reports").statusCode()).isEqualTo(302);

    Administrator again = new Administrator(browser(), name, wanted);
    assertThat(again.page("/reports").statusCode()).isEqualTo(200);
    password(admin.form("/people/" + name + "/reset"));
    assertThat(again.page("/reports").statusCode()).isEqualTo(302);
    assertThat(admin.form("/people/" + name + "/remove").statusCode()).isEqualTo(303);
    assertThat(admin.page("/people/" + name).statusCode()).isEqualTo(404);
  }

  @Test
  default void nobodyShutsThemselvesOut() {
    Administrator admin = new Administrator(browser());
    assertThat(admin.form("/people/admin/remove").statusCode()).isEqualTo(409);
    assertThat(admin.form("/people/admin", "roles", "reports").statusCode()).isEqualTo(400);
    assertThat(admin.form("/people", "name", "admin", "roles", "admin").statusCode())
        .isEqualTo(400);
    assertThat(admin.form("/people", "name", "<x>", "roles", "admin").body())
        .contains("may have letters")
        .doesNotContain("<x>");
  }

  @Test
  default void aProgramAddsSomebodyChangesWhatTheyMayDoAndRemovesThem() {
    Administrator admin = new Administrator(browser());
    String name = "eve-" + UUID.randomUUID();
    String body = "{\"name\":\"" + name + "\",\"roles\":[\"reports\"]}";
    HttpResponse<String> added = admin.api("POST", "/api/people", body);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String given = Json.parse(added.body()).path("password").asText();
    assertThat(new Administrator(browser(), name, given).page("/keys").statusCode()).isEqualTo(403);
    assertThat(admin.api("PUT", "/api/people/" + name, "{\"roles\":[\"admin\"]}").statusCode())
        .isEqualTo(200);
    assertThat(new Administrator(browser(), name, given).page("/keys").statusCode()).isEqualTo(200);
    assertThat(admin.api("GET", "/api/people", "").body()).contains(name).doesNotContain(given);
    assertThat(admin.api("DELETE", "/api/people/" + name, "").statusCode()).isEqualTo(204);
    assertThat(admin.api("GET", "/api/people/" + name, "").statusCode()).isEqualTo(404);

    HttpResponse<String> wrong =
        admin.api("POST", "/api/people", "{\"name\":\"x\",\"roles\":[\"king\"],\"age\":3}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Json.parse(wrong.body()).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("roles[0]", "age");
    assertThat(admin.api("DELETE", "/api/people/admin", "").statusCode()).isEqualTo(409);
    assertThat(browser().get("/api/people").statusCode()).isEqualTo(401);
  }

  /** Whether they were added then is not known, as when an answer is lost. */
  @Test
  default void whoAddsSomebodyWhileTheDatabaseGoesAwayIsAskedToComeAgain() throws Exception {
    Administrator admin = new Administrator(browser());
    String name = "eve-" + UUID.randomUUID();
    try (AutoCloseable away = Past.goingAwayAtCommit("ridealong.account")) {
      assertThat(away).isNotNull();
      HttpResponse<String> page = admin.form("/people", "name", name, "roles", "reports");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body()).contains("<html");
    }
    try (AutoCloseable away = Past.goingAwayAtCommit("ridealong.account")) {
      assertThat(away).isNotNull();
      HttpResponse<String> answer =
          admin.api("POST", "/api/people", "{\"name\":\"" + name + "\",\"roles\":[\"reports\"]}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    Administrator.eventually(
        () -> admin.form("/people", "name", name, "roles", "reports").statusCode() == 200);
  }

  private static String password(HttpResponse<String> shown) {
    assertThat(shown.statusCode()).isEqualTo(200);
    return shown
        .body()
        .replaceFirst("(?s).*<pre[^>]*><code id=\"secret\">([a-z0-9]{16})</code>.*", "$1");
  }
}
