package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;
import static org.ridealong.lrs.XapiClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The LRS in a server with a database, from the outside; one server for all these tests. */
class LrsIT extends DeployedLrs
    implements AttachmentTests,
        DocumentTests,
        FaultTests,
        ForwardingTests,
        HostileTests,
        PullTests,
        ResourceTests,
        RetentionTests {
  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = current_database()";

  @Test
  void answersAStatementAsItCameWithWhatItAdds() {
    ObjectNode sent = Sample.answered();
    assertThat(body(lrs.post(sent))).hasToString("[\"" + Sample.id(sent) + "\"]");

    HttpResponse<String> got = lrs.get("statements?statementId=" + Sample.id(sent));
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.headers().firstValue("X-Experience-API-Version")).hasValue("1.0.3");
    assertThat(got.headers().allValues("X-Experience-API-Version")).hasSize(1);
    assertThat(got.headers().firstValue("Last-Modified")).isPresent();
    JsonNode answered = body(got);
    assertThat(answered.path("verb")).isEqualTo(sent.path("verb"));
    assertThat(answered.path("version").asText()).isEqualTo("1.0.0");
    assertThat(answered.at("/context/contextActivities/parent").isArray()).isTrue();
    assertThat(answered.at("/authority/account/name").asText()).isEqualTo("first");
    assertThat(Instant.parse(answered.path("stored").asText()))
        .isBeforeOrEqualTo(Instant.now())
        .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
  }

  @Test
  void aboutIsOpenAndEverythingElseNeedsVersionAndCaller() {
    HttpResponse<String> about = lrs.send(HttpRequest.newBuilder(xapi.resolve("about")));
    assertThat(body(about).path("version").get(1).asText()).isEqualTo("1.0.3");

    HttpRequest.Builder bare = HttpRequest.newBuilder(xapi.resolve("statements"));
    HttpResponse<String> noVersion = lrs.send(bare);
    assertThat(noVersion.statusCode()).isEqualTo(400);
    assertThat(noVersion.headers().firstValue("X-Experience-API-Version")).isPresent();
    assertThat(noVersion.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
    assertThat(noVersion.headers().firstValue("Content-Type")).hasValue("application/problem+json");

    HttpResponse<String> noCaller = lrs.send(bare.header("X-Experience-API-Version", "1.0.3"));
    assertThat(noCaller.statusCode()).isEqualTo(401);
    assertThat(noCaller.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(XapiClient.withKey(xapi, "first", "wrong").get("statements").statusCode())
        .isEqualTo(401);
    assertThat(lrs.get("nowhere").statusCode()).isEqualTo(404);
    assertThat(lrs.get("nowhere").headers().firstValue("X-Experience-API-Version")).isPresent();
  }

  @Test
  void theSameStatementAgainIsNoErrorAndAnotherIsAConflict() {
    ObjectNode sent = Sample.answered();
    String query = "statementId=" + Sample.id(sent);
    assertThat(lrs.put(query, sent).statusCode()).isEqualTo(204);
    assertThat(lrs.put(query, sent).statusCode()).isEqualTo(204);
    assertThat(lrs.post(body(lrs.get("statements?" + query))).statusCode()).isEqualTo(200);

    ObjectNode other = sent.deepCopy();
    other.putObject("result").put("success", true);
    HttpResponse<String> conflict = lrs.put(query, other);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(body(conflict).at("/findings/0/path").asText()).isEqualTo("$.id");
    assertThat(body(lrs.get("statements?" + query)).has("result")).isFalse();
  }

  @Test
  void aBatchIsStoredAsAWholeOrNotAtAll() {
    ObjectNode there = Sample.answered();
    lrs.post(there);
    ObjectNode good = Sample.answered();
    ObjectNode conflicting = there.deepCopy();
    conflicting.putObject("result").put("success", false);
    ObjectNode bad = Sample.answered();
    bad.putNull("result");

    assertThat(lrs.post(batch(good, conflicting)).statusCode()).isEqualTo(409);
    HttpResponse<String> refused = lrs.post(batch(good, bad));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(body(refused).at("/findings/0/path").asText()).isEqualTo("$[1].result");
    assertThat(lrs.post(batch(good, good)).statusCode()).isEqualTo(400);
    assertThat(status(good)).isEqualTo(404);

    assertThat(lrs.post(batch(good, there)).statusCode()).isEqualTo(200);
    assertThat(status(good)).isEqualTo(200);
  }

  @Test
  void whatAnObserverRefusesIsNotStored() {
    ObjectNode statement = Sample.answered();
    statement.putObject("verb").put("id", TestProjection.FAILS_AT);
    HttpResponse<String> failed = lrs.post(statement);
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("projection of this test", "at org.");
    assertThat(status(statement)).isEqualTo(404);
  }

  @Test
  void oneIdFromManyRequestsAtOnceIsStoredOnce() throws Exception {
    ObjectNode statement = Sample.answered();
    ObjectNode other = statement.deepCopy();
    other.putObject("result").put("success", true);
    List<Integer> statuses =
        World.atOnce(
            IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                    i -> () -> lrs.post(i % 2 == 0 ? statement : other).statusCode())
                .toList());
    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses).filteredOn(s -> s == 200).hasSize(6);
  }

  @Test
  void whoWaitsForEachOtherInACircleIsLetThroughOneAfterTheOther() throws Exception {
    long before = World.count(DEADLOCKS);
    List<Integer> statuses =
        World.atOnce(
            List.of(
                () -> lrs.post(batch(locking(1), locking(2))).statusCode(),
                () -> lrs.post(batch(locking(2), locking(1))).statusCode()));
    assertThat(statuses).containsOnly(200);
    World.eventually(() -> World.count(DEADLOCKS) > before);
  }

  private static ObjectNode locking(int number) {
    ObjectNode statement = Sample.answered();
    statement.putObject("verb").put("id", TestProjection.LOCKS_AT + number);
    return statement;
  }

  @Test
  void aVoidedStatementIsFoundOnlyAsVoided() {
    ObjectNode target = Sample.answered();
    ObjectNode late = Sample.answered();
    lrs.post(target);
    ObjectNode voiding = Sample.voiding(Sample.id(target));
    assertThat(lrs.post(voiding).statusCode()).isEqualTo(200);
    lrs.post(Sample.voiding(Sample.id(late)));
    lrs.post(late);
    for (ObjectNode voided : List.of(target, late)) {
      assertThat(status(voided)).isEqualTo(404);
      assertThat(lrs.get("statements?voidedStatementId=" + Sample.id(voided)).statusCode())
          .isEqualTo(200);
    }
    // What was voided is out of the answer, what voids it is in.
    assertThat(ids("registration=" + Sample.registration(target)))
        .containsExactly(Sample.id(voiding));
    // A voiding statement stays.
    lrs.post(Sample.voiding(Sample.id(voiding)));
    assertThat(status(voiding)).isEqualTo(200);
  }

  @Test
  void filtersFindWhatIsMentioned() {
    ObjectNode statement = Sample.answered();
    String course = Sample.COURSE + "/" + UUID.randomUUID();
    ((ObjectNode) statement.at("/context/contextActivities/parent")).put("id", course);
    ObjectNode context = (ObjectNode) statement.path("context");
    String teacher = "mailto:" + UUID.randomUUID() + "@example.org";
    context.putObject("instructor").put("mbox", teacher);
    lrs.post(statement);
    String registration = "registration=" + Sample.registration(statement);
    String instructor = encoded(Sample.object("{'mbox':'" + teacher + "'}"));

    assertThat(ids(registration)).containsExactly(Sample.id(statement));
    assertThat(ids(registration + "&verb=" + encoded(Sample.ANSWERED))).hasSize(1);
    assertThat(ids(registration + "&verb=" + encoded(Sample.VOIDED))).isEmpty();
    assertThat(ids("activity=" + encoded(course))).isEmpty();
    assertThat(ids("related_activities=true&activity=" + encoded(course))).hasSize(1);
    assertThat(ids("agent=" + instructor)).isEmpty();
    assertThat(ids("related_agents=true&agent=" + instructor)).hasSize(1);
    assertThat(ids(registration + "&agent=" + encoded(statement.path("actor")))).hasSize(1);
    assertThat(ids(registration + "&until=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(ids(registration + "&since=0000-01-01T00:00:00Z")).hasSize(1);
    assertThat(ids(registration + "&until=9999-12-31T23:59:59-12:00")).hasSize(1);
    JsonNode canonical =
        body(
            lrs.send(
                lrs.request("statements?format=canonical&" + registration)
                    .header("Accept-Language", "de")));
    assertThat(canonical.at("/statements/0/verb/display")).hasToString("{\"de\":\"antwortete\"}");
    JsonNode slim = body(lrs.get("statements?format=ids&" + registration));
    assertThat(slim.at("/statements/0/object").has("definition")).isFalse();
  }

  @Test
  void moreLeadsThroughAllPagesInOrder() {
    String registration = UUID.randomUUID().toString();
    ArrayNode batch = batch();
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ObjectNode statement = Sample.answered();
      ((ObjectNode) statement.path("context")).put("registration", registration);
      batch.add(statement);
      sent.add(Sample.id(statement));
    }
    lrs.post(batch);
    List<String> read = new ArrayList<>();
    String agent = encoded(Sample.answered().path("actor"));
    String next =
        "statements?ascending=true&limit=3&registration=" + registration + "&agent=" + agent;
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = body(lrs.get(next));
      page.path("statements").forEach(s -> read.add(Sample.id(s)));
      next = page.path("more").asText();
      pages++;
    }
    assertThat(read).isEqualTo(sent);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void nobodyIsToldOfATimeThatAnUnfinishedWriteMayStillWriteTo() throws Exception {
    Instant began = Instant.now().minusSeconds(100);
    try (AutoCloseable writer = World.unfinishedWrite(began)) {
      assertThat(writer).isNotNull();
      assertThat(consistentThrough()).isBeforeOrEqualTo(began);
    }
    assertThat(consistentThrough()).isAfter(began.plusSeconds(50));
  }

  @Test
  void headIsGetWithoutABody() {
    HttpResponse<String> head =
        lrs.send(lrs.request("statements").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
  }

  @Test
  void wrongParametersAreNamed() {
    String id = UUID.randomUUID().toString();
    for (String query :
        List.of(
            "statementID=" + id,
            "statementId=no",
            "statementId=" + id + "&verb=http://x.y/z",
            "statementId=" + id + "&voidedStatementId=" + id,
            "limit=-1",
            "ascending=yes",
            "since=yesterday",
            "agent=%7B%7D",
            "agent=no",
            "verb=no-iri",
            "format=other",
            "attachments=yes",
            "from=x",
            "from=999999999999999999-1",
            "verb=a:b&verb=a:c")) {
      HttpResponse<String> refused = lrs.get("statements?" + query);
      assertThat(refused.statusCode()).as(query).isEqualTo(400);
      assertThat(body(refused).at("/findings/0/path").asText()).startsWith("?");
    }
  }

  @Test
  void hostileBodiesAreRefusedAndNeverAnInternalError() {
    String statement = Sample.answered().toString();
    String nul = statement.replace("\"kim\"", "\"kim\\u0000\"");
    String half = statement.replace("\"kim\"", "\"kim\\ud800\"");
    String huge = statement.replace("/q1", "/" + "q".repeat(50_000));
    for (String odd : List.of(nul, half, huge)) {
      ObjectNode anew = ((ObjectNode) Sample.read(odd)).put("id", UUID.randomUUID().toString());
      assertThat(lrs.post(anew).statusCode()).isIn(200, 400);
    }
    for (String hostile :
        List.of(
            "",
            "null",
            "17",
            "[[]]",
            "[null]",
            "{",
            "{}",
            statement + "{}",
            "{\"id\":1," + statement.substring(1),
            "[".repeat(5000),
            "{\"actor\":".repeat(5000),
            "{\"actor\":" + "9".repeat(5000) + "}",
            statement.replace("\"context\"", "\"__proto__\""),
            "{\"result\":{\"score\":{\"raw\":1e999999999,\"max\":2}}," + statement.substring(1))) {
      assertThat(lrs.post(hostile).statusCode()).as(hostile).isEqualTo(400);
    }
    byte[] latin1 = statement.replace("kim", "k\u00efm").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(lrs.postBytes(latin1).statusCode()).isEqualTo(400);
    assertThat(lrs.postBytes(statement.getBytes(StandardCharsets.UTF_16)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void tooLongAndOtherwiseTypedBodiesAreRefused() {
    byte[] big = " ".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
    assertThat(lrs.postBytes(big).statusCode()).isEqualTo(413);
    assertThat(lrs.postChunked(big).statusCode()).isEqualTo(413);
    HttpRequest.BodyPublisher statement =
        HttpRequest.BodyPublishers.ofString(Sample.answered().toString());
    assertThat(
            lrs.send(lrs.request("statements").header("Content-Type", "text/plain").POST(statement))
                .statusCode())
        .isEqualTo(400);
    assertThat(lrs.send(lrs.request("statements").POST(statement)).statusCode()).isEqualTo(400);
    assertThat(lrs.send(lrs.request("statements").DELETE()).statusCode()).isEqualTo(405);
  }

  @Test
  void browsersOnOtherSitesMayAsk() {
    HttpResponse<String> preflight =
        lrs.send(
            HttpRequest.newBuilder(xapi.resolve("statements"))
                .header("Origin", "https://lms.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization", "X-Experience-API-Version", "If-Match", "If-None-Match");
    HttpResponse<String> refused =
        lrs.send(HttpRequest.newBuilder(xapi.resolve("statements")).header("Origin", "https://a"));
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void aLaunchTokenCoversOneLearnersOneCourse() {
    ObjectNode own = Sample.answered();
    XapiClient kim = XapiClient.withToken(xapi, "kim:" + Sample.registration(own));
    assertThat(kim.post(own).statusCode()).isEqualTo(200);
    assertThat(body(kim.get("statements")).path("statements")).hasSize(1);
    ObjectNode others = Sample.answered();
    lrs.post(others);
    assertThat(kim.get("statements?statementId=" + Sample.id(others)).statusCode()).isEqualTo(404);
    assertThat(
            body(kim.get("statements?registration=" + Sample.registration(others)))
                .path("statements"))
        .isEmpty();

    ObjectNode somebody = own.deepCopy();
    ((ObjectNode) somebody.at("/actor/account")).put("name", "pat");
    ObjectNode elsewhere = own.deepCopy();
    ((ObjectNode) elsewhere.path("object")).put("id", Sample.COURSE + "-2/q1");
    for (JsonNode outside : List.of(others, somebody, elsewhere, Sample.voiding(Sample.id(own)))) {
      HttpResponse<String> refused = kim.post(outside);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(body(refused).at("/findings/0/path").asText()).startsWith("$.");
    }
    assertThat(XapiClient.withToken(xapi, "old").get("statements").statusCode()).isEqualTo(401);
    assertThat(XapiClient.withToken(xapi, "x").get("statements").statusCode()).isEqualTo(401);
  }
}
