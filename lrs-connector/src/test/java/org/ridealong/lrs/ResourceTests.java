package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;
import static org.ridealong.lrs.XapiClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents, activities, and what holds for every resource of either version. */
interface ResourceTests {
  XapiClient lrs();

  URI xapi();

  @Test
  @Tag("XAPI-00254")
  @Tag("XAPI-00169")
  @Tag("XAPI-00170")
  default void anActivityIsAllThatStatementsSayOfIt() {
    String id = "https://ridealong.example/" + UUID.randomUUID();
    String german = "{'id':'%s','definition':{'name':{'de':'Frage'},'type':'a:old'}}".formatted(id);
    String english =
        "{'id':'%s','definition':{'name':{'en':'Question'},'type':'a:b'}}".formatted(id);
    ObjectNode first = Sample.answered();
    ((ObjectNode) first.at("/context/contextActivities")).set("parent", Sample.object(german));
    lrs().post(first);
    lrs().post(Sample.answered().set("object", Sample.object(english)));
    ObjectNode bare = Sample.answered();
    bare.putObject("object").put("id", id);
    lrs().post(bare);

    JsonNode activity = body(lrs().get("activities?activityId=" + encoded(id)));
    assertThat(activity.at("/definition/name"))
        .hasToString("{\"de\":\"Frage\",\"en\":\"Question\"}");
    assertThat(activity.at("/definition/type").asText()).isEqualTo("a:b");
    String query = "statements?statementId=" + Sample.id(bare);
    assertThat(body(lrs().get(query)).path("object").has("definition")).isFalse();
    JsonNode canonical =
        body(lrs().send("GET", query + "&format=canonical", "", "Accept-Language", "de, en;q=0.5"));
    assertThat(canonical.at("/object/definition/name")).hasToString("{\"de\":\"Frage\"}");
  }

  @Test
  @Tag("XAPI-00250")
  @Tag("XAPI-00251")
  default void anActivityThatNobodySpokeOfIsJustItsId() {
    HttpResponse<String> unknown = lrs().get("activities?activityId=a:unknown");
    assertThat(body(unknown)).hasToString("{\"objectType\":\"Activity\",\"id\":\"a:unknown\"}");
    assertThat(lrs().get("activities").statusCode()).isEqualTo(400);
    assertThat(lrs().get("activities?activityId=x").statusCode()).isEqualTo(400);
  }

  @Test
  @Tag("XAPI-00237")
  @Tag("XAPI-00238")
  @Tag("XAPI-00242")
  @Tag("XAPI-00248")
  @Tag("XAPI-00249")
  default void anAgentIsAPersonWithTheNamesThatStatementsGive() {
    String name = UUID.randomUUID().toString();
    ObjectNode statement = Sample.answered();
    ObjectNode actor = (ObjectNode) statement.path("actor");
    ((ObjectNode) actor.path("account")).put("name", name);
    String agent = encoded(actor);
    lrs().post(statement);
    lrs().post(((ObjectNode) Sample.answered()).set("actor", actor.deepCopy().put("name", "Kim")));

    JsonNode person = body(lrs().get("agents?agent=" + agent));
    assertThat(person.path("objectType").asText()).isEqualTo("Person");
    assertThat(person.path("name")).hasToString("[\"Kim\"]");
    assertThat(person.at("/account/0/name").asText()).isEqualTo(name);
    for (String wrong : List.of("agents", "agents?agent=kim", "agents?agent=%7B%7D")) {
      assertThat(lrs().get(wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  @Tag("XAPI-00126")
  default void headIsGetWithoutABodyOnEveryResource() {
    for (String path :
        List.of(
            "about",
            "statements?limit=1",
            "statements?limit=1&attachments=true",
            "activities?activityId=a:b",
            "agents?agent=" + encoded("{\"mbox\":\"mailto:a@b\"}"),
            "agents/profile?agent=" + encoded("{\"mbox\":\"mailto:a@b\"}"),
            "activities/profile?activityId=a:b",
            "activities/state?activityId=a:b&agent=" + encoded("{\"mbox\":\"mailto:a@b\"}"))) {
      HttpResponse<String> head = lrs().send("HEAD", path, "");
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Date")).isPresent();
    }
  }

  @Test
  @Tag("XAPI-00153")
  @Tag("XAPI-00160")
  default void everyAnswerOfStatementsSaysUpToWhenItIsComplete() {
    for (String query : List.of("", "?attachments=true", "?statementId=x", "?unknown=1")) {
      HttpResponse<String> answer = lrs().get("statements" + query);
      assertThat(
              Instant.parse(
                  answer.headers().firstValue("X-Experience-API-Consistent-Through").orElseThrow()))
          .isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(1));
    }
  }

  @Test
  @Tag("XAPI-00324")
  @Tag("XAPI-00325")
  default void noResourceTakesAParameterThatItDoesNotKnow() {
    for (String path :
        List.of("about", "activities", "agents", "agents/profile", "activities/state")) {
      assertThat(lrs().get(path + "?x=1").statusCode()).as(path).isEqualTo(400);
    }
    assertThat(lrs().get("activities?activityid=a:b").statusCode()).isEqualTo(400);
  }

  @Test
  @Tag("XAPI-00317")
  @Tag("XAPI-00331")
  @Tag("XAPI-00333")
  default void aRequestChoosesItsVersion() {
    assertThat(body(lrs().get("about")).path("version").toString())
        .isEqualTo("[\"2.0.0\",\"1.0.3\",\"1.0.2\",\"1.0.1\",\"1.0.0\"]");
    for (Map.Entry<String, String> spoken :
        Map.of("1.0", "1.0.3", "1.0.1", "1.0.3", "2.0", "2.0.0", "2.0.0", "2.0.0").entrySet()) {
      HttpResponse<String> answer = lrs().speaking(spoken.getKey()).get("statements?limit=1");
      assertThat(answer.statusCode()).as(spoken.getKey()).isEqualTo(200);
      assertThat(answer.headers().allValues("X-Experience-API-Version"))
          .containsExactly(spoken.getValue());
    }
    for (String unknown : List.of("0.95", "1.1.0", "2.1.0", "3.0.0", "1.0.3.1", "x")) {
      assertThat(lrs().speaking(unknown).get("statements").statusCode()).isEqualTo(400);
    }
  }

  @Test
  @Tag("XAPI-00332")
  default void xApi2KeepsTimeInUtcAndKnowsWhoElseTookPart() {
    XapiClient two = lrs().speaking("2.0.0");
    ObjectNode statement = Sample.answered().put("timestamp", "2026-01-01T12:00:00.123456+02:00");
    ObjectNode with = (ObjectNode) statement.path("context");
    String guest = "{'mbox':'mailto:%s@example.org'}".formatted(UUID.randomUUID());
    with.putArray("contextAgents")
        .addObject()
        .put("objectType", "contextAgent")
        .set("agent", Sample.object(guest));
    assertThat(two.post(statement).statusCode()).isEqualTo(200);
    JsonNode answered = body(two.get("statements?statementId=" + Sample.id(statement)));
    assertThat(answered.path("timestamp").asText()).isEqualTo("2026-01-01T10:00:00.123456Z");
    assertThat(answered.path("version").asText()).isEqualTo("2.0.0");
    assertThat(two.post(statement).statusCode()).isEqualTo(200);
    String mentioned =
        "statements?related_agents=true&agent=" + encoded(Sample.object(guest).toString());
    assertThat(body(two.get(mentioned)).path("statements")).hasSize(1);

    ObjectNode old = Sample.answered().put("timestamp", "2026-01-01T12:00:00+02:00");
    assertThat(lrs().post(old).statusCode()).isEqualTo(200);
    assertThat(
            body(lrs().get("statements?statementId=" + Sample.id(old))).path("timestamp").asText())
        .isEqualTo("2026-01-01T12:00:00+02:00");
    assertThat(lrs().post(statement).statusCode()).isEqualTo(400);
  }

  @Test
  @Tag("XAPI-00148")
  @Tag("XAPI-00336")
  default void aRequestMayComeAsAForm() {
    ObjectNode statement = Sample.answered();
    ((ObjectNode) statement.path("actor")).put("name", "Kím & Co = 100 %");
    String id = Sample.id(statement);
    String put = "statementId=%s&content=%s".formatted(id, encoded(statement));
    HttpResponse<String> stored = form("PUT", put + credentials());
    assertThat(stored.statusCode()).isEqualTo(204);
    HttpResponse<String> got = form("GET", "statementId=" + id + credentials());
    assertThat(body(got).path("actor")).isEqualTo(statement.path("actor"));
    assertThat(got.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");

    String state =
        "activityId=a%3Ab&stateId=s&agent=" + encoded("{\"mbox\":\"mailto:" + id + "@b\"}");
    String text = "&content=a%2Bb&Content-Type=text%2Fplain&If-None-Match=*";
    assertThat(form("activities/state", "PUT", state + text + credentials()).statusCode())
        .isEqualTo(204);
    assertThat(form("activities/state", "PUT", state + text + credentials()).statusCode())
        .isEqualTo(412);
    HttpResponse<String> read = form("activities/state", "GET", state + credentials());
    assertThat(read.body()).isEqualTo("a+b");
    assertThat(read.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(form("activities/state", "DELETE", state + credentials()).statusCode())
        .isEqualTo(204);
  }

  @Test
  @Tag("XAPI-00336")
  default void aFormThatSaysTooMuchOrTooLittleIsRefused() {
    String put =
        "statementId=%s&content=%s".formatted(UUID.randomUUID(), encoded(Sample.answered()));
    for (String wrong :
        List.of(
            "",
            "no form",
            "{\"content\":1}",
            "content=%zz" + credentials(),
            "statementId=" + UUID.randomUUID() + credentials(),
            put + credentials().replace("1.0.3", "0.8"),
            put + credentials().replace("1.0.3", "2.0.0"),
            put + credentials() + credentials(),
            put + "&content=%7B%7D" + credentials(),
            put + "&unknown=1" + credentials())) {
      assertThat(form("PUT", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(form("PUT&statementId=x", put + credentials()).statusCode()).isEqualTo(400);
    assertThat(form("PATCH", put + credentials()).statusCode()).isEqualTo(400);
    String wrongKey = credentials().replaceFirst("Authorization=[^&]*", "Authorization=Basic%20eA");
    assertThat(form("PUT", put + wrongKey).statusCode()).isEqualTo(401);
    assertThat(lrs().send("PUT", "statements?method=POST", put).statusCode()).isEqualTo(400);
    assertThat(lrs().speaking("2.0.0").send("POST", "statements?method=PUT", put).statusCode())
        .isEqualTo(400);
  }

  private String credentials() {
    return "&X-Experience-API-Version=1.0.3&Authorization=" + encoded(lrs().authorization());
  }

  private HttpResponse<String> form(String method, String form) {
    return form("statements", method, form);
  }

  private HttpResponse<String> form(String resource, String method, String form) {
    return lrs()
        .send(
            HttpRequest.newBuilder(xapi().resolve(resource + "?method=" + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
  }
}
