package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;
import static org.ridealong.lrs.XapiClient.encoded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** State, activity profile, agent profile (1.0.3, Communication 2.2, 2.3, 2.6, 2.7, 3.1). */
interface DocumentTests {
  String JSON = "application/json";
  String KIM = encoded("{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"kim\"}}");

  XapiClient lrs();

  XapiClient learner(String registration);

  @Test
  @Tag("XAPI-00188")
  @Tag("XAPI-00190")
  @Tag("XAPI-00274")
  @Tag("XAPI-00287")
  default void aDocumentComesBackAsItWentIn() {
    for (String document : oneOfEach()) {
      String bytes = "\u0000\u00ff not UTF-8";
      assertThat(put(lrs(), document, bytes, "text/odd; a=b").statusCode()).isEqualTo(204);
      HttpResponse<String> got = lrs().get(document);
      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.body()).hasSize("\u0000\ufffd not UTF-8".length());
      assertThat(got.headers().firstValue("Content-Type")).hasValue("text/odd; a=b");
      assertThat(got.headers().firstValue("Last-Modified")).isPresent();
      assertThat(got.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{40}\"");
      HttpResponse<String> head = lrs().send("HEAD", document, "");
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
      assertThat(lrs().send("DELETE", document, "").statusCode()).isEqualTo(204);
      assertThat(lrs().get(document).statusCode()).isEqualTo(404);
    }
  }

  @Test
  @Tag("XAPI-00183")
  @Tag("XAPI-00184")
  @Tag("XAPI-00234")
  @Tag("XAPI-00279")
  @Tag("XAPI-00308")
  default void whatIsPostedIsMergedOneLevelDeep() {
    for (String document : oneOfEach()) {
      lrs()
          .send(
              "POST", document, "{'a':{'x':1},'b':2.50}".replace('\'', '"'), "Content-Type", JSON);
      lrs()
          .send(
              "POST", document, "{'a':{'y':null},'c':[]}".replace('\'', '"'), "Content-Type", JSON);
      assertThat(lrs().get(document).body())
          .isEqualTo("{'a':{'y':null},'b':2.50,'c':[]}".replace('\'', '"'));
    }
  }

  @Test
  @Tag("XAPI-00182")
  @Tag("XAPI-00229")
  @Tag("XAPI-00232")
  @Tag("XAPI-00235")
  @Tag("XAPI-00314")
  default void onlyJsonObjectsAreMerged() {
    for (String document : oneOfEach()) {
      assertThat(lrs().send("POST", document, "{\"a\":1}[", "Content-Type", JSON).statusCode())
          .isEqualTo(400);
      lrs().send("POST", document, "{\"a\":1}", "Content-Type", JSON);
      for (String other : List.of("[]", "7", "{\"a\":1,\"a\":2}", "")) {
        assertThat(lrs().send("POST", document, other, "Content-Type", JSON).statusCode())
            .as(other)
            .isEqualTo(400);
      }
      assertThat(
              lrs().send("POST", document, "{\"b\":1}", "Content-Type", "text/plain").statusCode())
          .isEqualTo(400);
      assertThat(lrs().get(document).body()).isEqualTo("{\"a\":1}");
    }
    String state = state(UUID.randomUUID().toString());
    assertThat(put(lrs(), state, "{\"a\":1}", "text/plain").statusCode()).isEqualTo(204);
    assertThat(lrs().send("POST", state, "{\"b\":1}", "Content-Type", JSON).statusCode())
        .isEqualTo(400);
  }

  @Test
  @Tag("XAPI-00322")
  default void whoDoesNotKnowADocumentDoesNotReplaceIt() {
    for (String document : oneOfEach()) {
      put(lrs(), document, "one", "text/plain");
      String tag = lrs().get(document).headers().firstValue("ETag").orElseThrow();
      for (String method : List.of("PUT", "POST", "DELETE")) {
        // Payara refuses a DELETE with a body.
        String content = method.equals("DELETE") ? "" : "{}";
        assertThat(lrs().send(method, document, content, "If-Match", "\"1234\"").statusCode())
            .as(method)
            .isEqualTo(412);
      }
      assertThat(lrs().send("PUT", document, "two", "If-None-Match", "*").statusCode())
          .isEqualTo(412);
      assertThat(lrs().send("GET", document, "", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(lrs().get(document).body()).isEqualTo("one");
      assertThat(lrs().send("PUT", document, "two", "If-Match", "\"x\", " + tag).statusCode())
          .isEqualTo(204);
      assertThat(lrs().get(document).body()).isEqualTo("two");
    }
  }

  @Test
  @Tag("XAPI-00322")
  default void onlyStatesOfTheOldVersionAreReplacedBlindly() {
    XapiClient two = lrs().speaking("2.0.0");
    for (String document : oneOfEach()) {
      boolean isState = document.contains("/state");
      assertThat(lrs().send("PUT", document, "one").statusCode()).isEqualTo(isState ? 204 : 400);
      put(lrs(), document, "one", "text/plain");
      assertThat(lrs().send("PUT", document, "two").statusCode()).isEqualTo(isState ? 204 : 409);
      assertThat(two.send("PUT", document, "three").statusCode()).isEqualTo(409);
      assertThat(lrs().get(document).body()).isEqualTo(isState ? "two" : "one");
    }
    for (String document : oneOfEach()) {
      assertThat(two.send("PUT", document, "new").statusCode()).isEqualTo(204);
    }
  }

  @Test
  @Tag("XAPI-00322")
  default void ofManyWhoCreateTheSameDocumentAtOnceOneDoes() throws Exception {
    String document = state(UUID.randomUUID().toString());
    List<Integer> statuses =
        World.atOnce(
            IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                    i -> () -> put(lrs(), document, "by " + i, "text/plain").statusCode())
                .toList());
    assertThat(statuses).containsOnly(204, 412);
    assertThat(statuses).containsOnlyOnce(204);
  }

  @Test
  @Tag("XAPI-00193")
  @Tag("XAPI-00194")
  @Tag("XAPI-00195")
  @Tag("XAPI-00270")
  @Tag("XAPI-00289")
  default void aShelfIsListedAndAStateShelfCleared() throws Exception {
    for (String document : oneOfEach()) {
      put(lrs(), document, "one", "text/plain");
      Instant between = Instant.now().plusMillis(5);
      Thread.sleep(20);
      put(lrs(), document + "2", "two", "text/plain");
      String shelf = document.replaceFirst("&(state|profile)Id=.*", "");
      assertThat(body(lrs().get(shelf))).hasSize(2);
      assertThat(body(lrs().get(shelf + "&since=" + between))).hasToString("[\"d2\"]");
      assertThat(lrs().get(shelf + "&since=now").statusCode()).isEqualTo(400);
      int cleared = lrs().send("DELETE", shelf, "").statusCode();
      assertThat(cleared).isEqualTo(document.contains("/state") ? 204 : 400);
      assertThat(body(lrs().get(shelf))).hasSize(cleared == 204 ? 0 : 2);
    }
  }

  @Test
  @Tag("XAPI-00218")
  @Tag("XAPI-00219")
  @Tag("XAPI-00220")
  default void eachRegistrationHasItsOwnStates() {
    String without = state(null);
    String with = without.replace("&stateId", "&registration=" + UUID.randomUUID() + "&stateId");
    put(lrs(), without, "none", "text/plain");
    put(lrs(), with, "one", "text/plain");
    assertThat(lrs().get(without).body()).isEqualTo("none");
    assertThat(lrs().get(with).body()).isEqualTo("one");
    assertThat(lrs().send("DELETE", with.replaceFirst("&stateId=.*", ""), "").statusCode())
        .isEqualTo(204);
    assertThat(lrs().get(with).statusCode()).isEqualTo(404);
    assertThat(lrs().get(without).statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("XAPI-00199")
  @Tag("XAPI-00203")
  @Tag("XAPI-00206")
  @Tag("XAPI-00210")
  @Tag("XAPI-00215")
  @Tag("XAPI-00324")
  default void whatNamesADocumentIsChecked() {
    String state = state(UUID.randomUUID().toString());
    for (String wrong :
        List.of(
            state.replaceFirst("activityId=[^&]*&", ""),
            state.replaceFirst("activityId=[^&]*", "activityId=x"),
            state.replaceFirst("agent=[^&]*&", ""),
            state.replaceFirst("agent=[^&]*", "agent=true"),
            state.replaceFirst("agent=[^&]*", "agent=%7B%7D"),
            state.replaceFirst("registration=[^&]*", "registration=1"),
            state.replaceFirst("&stateId=.*", ""),
            state.replace("stateId", "stateID"),
            state + "%00",
            state + "&since=2026-01-01T00:00:00Z")) {
      HttpResponse<String> refused = lrs().send("PUT", wrong, "x");
      assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
      assertThat(body(refused).at("/findings/0/path").asText()).startsWith("?");
    }
  }

  @Test
  default void aLaunchTokenOpensItsLearnersDocumentsOnly() {
    String registration = UUID.randomUUID().toString();
    XapiClient kim = learner(registration);
    String own = state(registration);
    assertThat(kim.send("PUT", own, "mine").statusCode()).isEqualTo(204);
    assertThat(kim.get(own).body()).isEqualTo("mine");
    assertThat(kim.send("DELETE", own.replaceFirst("&stateId=.*", ""), "").statusCode())
        .isEqualTo(204);
    String pat = KIM.replace("kim", "pat");
    for (String others :
        List.of(
            own.replace(KIM, pat),
            own.replaceFirst("registration=[^&]*&", ""),
            own.replace(registration, UUID.randomUUID().toString()),
            own.replaceFirst("activityId=[^&]*", "activityId=" + encoded("a:b")),
            "agents/profile?agent=" + pat + "&profileId=d")) {
      assertThat(kim.get(others).statusCode()).as(others).isEqualTo(403);
      assertThat(kim.send("PUT", others, "x").statusCode()).as(others).isEqualTo(403);
    }
    String profile = "activities/profile?activityId=" + encoded(Sample.COURSE) + "&profileId=d";
    assertThat(kim.get(profile).statusCode()).isIn(200, 404);
    assertThat(kim.send("PUT", profile, "x", "If-None-Match", "*").statusCode()).isEqualTo(403);
    assertThat(kim.get("agents?agent=" + KIM).statusCode()).isEqualTo(200);
    assertThat(kim.get("agents?agent=" + pat).statusCode()).isEqualTo(403);
    assertThat(kim.get("activities?activityId=" + encoded(Sample.COURSE + "/q1")).statusCode())
        .isEqualTo(200);
    assertThat(kim.get("activities?activityId=a:b").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> put(
      XapiClient client, String document, String body, String type) {
    return client.send("PUT", document, body, "Content-Type", type, "If-None-Match", "*");
  }

  private static List<String> oneOfEach() {
    return List.of(
        state(UUID.randomUUID().toString()),
        "activities/profile?activityId=a:" + UUID.randomUUID() + "&profileId=d",
        agentProfile());
  }

  private static String state(String registration) {
    return "activities/state?activityId="
        + encoded(registration == null ? "a:" + UUID.randomUUID() : Sample.COURSE)
        + "&agent="
        + KIM
        + (registration == null ? "" : "&registration=" + registration)
        + "&stateId=d";
  }

  private static String agentProfile() {
    ObjectNode agent = Sample.object("{'mbox':'mailto:" + UUID.randomUUID() + "@example.org'}");
    return "agents/profile?agent=" + encoded(agent) + "&profileId=d";
  }
}
