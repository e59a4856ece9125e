package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    ObjectNode voiding = Statements.passed("teacher", course);
    voiding.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/voided");
    voiding.remove("result");
    voiding.putObject("object").put("objectType", "StatementRef").put("id", Statements.id(voided));
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
    assertThat(admin.api("POST", rule + "/trial", "").body()).isEqualTo("{\"wouldRemove\":0}");
    assertThat(admin.api("POST", rule + "/run", "").body()).isEqualTo("{\"removed\":0}");
    assertThat(status(fresh)).isEqualTo(200);
    assertThat(admin.page("/privacy").body()).contains("A test", "The last runs");
    assertThat(admin.api("DELETE", rule, "").statusCode()).isEqualTo(204);
    assertThat(
            admin.form("/privacy/retention", "purpose", "", "months", "none", "verb", "x").body())
        .contains("wrong-purpose", "wrong-months", "wrong-verb");
  }

  private int status(ObjectNode statement) {
    return Statements.get(
            browser(), Statements.FIRST_KEY, "statements?statementId=" + Statements.id(statement))
        .statusCode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
