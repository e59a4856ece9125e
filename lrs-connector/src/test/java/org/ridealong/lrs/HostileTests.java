package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;
import static org.ridealong.lrs.XapiClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.BrokenStatements.Broken;

/**
 * Callers who mean harm, or know no better. Whatever they send is answered with what is wrong,
 * never with a failure of ours; nothing of it is stored, and nothing of it stays in memory.
 */
interface HostileTests {
  long SEED = Long.getLong("ridealong.test.seed", 20261126);
  int STATEMENTS = 2200;
  int CALLERS = 6;

  /**
   * The heap's noise from one collection to the next; the bodies together are twenty times that.
   */
  long MARGIN = 16 << 20;

  String STORED = "select count(*) from lrs.statement";
  List<String> SQL =
      List.of(
          "' or 1=1 --",
          "'; drop table lrs.statement; --",
          "\\'; select pg_sleep(20) --",
          "$1",
          "?1",
          "%' or '1'='1",
          "1) union select payload from lrs.statement --",
          "{1,2}",
          "\"'`");

  XapiClient lrs();

  URI xapi();

  XapiClient learner(String registration);

  @Test
  default void brokenStatementsAreRefusedAtTheirPlaceAndLeaveNothingBehind() throws Exception {
    List<Broken> all = BrokenStatements.some(SEED, STATEMENTS);
    List<Broken> warmUp = BrokenStatements.some(SEED + 1, STATEMENTS / 8);
    send(warmUp);
    long heapBefore = ServerHeap.used(lrs(), xapi());
    long before = World.count(STORED);
    int taken = send(all);
    long grown = ServerHeap.used(lrs(), xapi()) - heapBefore;
    System.out.printf(
        "Seed %d: %d broken statements by HTTP, %d of them valid all the same; the heap grew by %d"
            + " kB%n",
        SEED, all.size(), taken, grown >> 10);
    assertThat(all).hasSizeGreaterThan(2000);
    assertThat(World.count(STORED) - before).isEqualTo(taken);
    assertThat(grown).isLessThan(MARGIN);
  }

  /** How many were stored. */
  private int send(List<Broken> all) throws Exception {
    AtomicInteger next = new AtomicInteger();
    return World.atOnce(
            IntStream.range(0, CALLERS)
                .<Callable<Integer>>mapToObj(
                    caller ->
                        () -> {
                          int taken = 0;
                          for (int i = next.getAndIncrement();
                              i < all.size();
                              i = next.getAndIncrement()) {
                            taken += answered(all.get(i)) ? 1 : 0;
                          }
                          return taken;
                        })
                .toList())
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Whether it was stored. */
  private boolean answered(Broken broken) {
    HttpResponse<String> answer = lrs().postBytes(broken.body());
    if (answer.statusCode() == 200) {
      assertThat(broken.isWrong()).as(broken.toString()).isFalse();
      return true;
    }
    refusal(answer, broken.toString());
    assertThat(body(answer).at("/findings/0/path").asText()).as(broken.toString()).startsWith("$");
    return false;
  }

  private static void refusal(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what + "\n" + answer.body()).isBetween(400, 499);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(what)
        .hasValue("application/problem+json");
    assertThat(answer.body()).as(what).doesNotContain("\tat ", "Exception", "org.postgresql");
  }

  @Test
  default void multipartThatIsMadeToHurtIsRefused() throws Exception {
    ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", "notes");
    String good = new MultipartBody(statement).part("notes").toString();
    String boundary = "--" + MultipartBody.BOUNDARY;
    String last = boundary + "--";
    MultipartBody many = new MultipartBody(statement).part("notes");
    IntStream.range(0, 5000).forEach(i -> many.part("part " + i));
    MultipartBody empty = new MultipartBody(statement).part("notes");
    IntStream.range(0, 5000).forEach(i -> empty.part(""));
    String nested = new MultipartBody(statement).part(good).toString();
    long before = World.count(STORED);
    List<String> bodies =
        List.of(
            "",
            boundary,
            last,
            boundary + "\r\n" + last,
            good.substring(0, good.length() / 2),
            good.replace(last, boundary),
            good.replace("notes", "n0tes"),
            good.replace("X-Experience-API-Hash", "X-Other"),
            good.replace("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding: base64"),
            good.replace("Content-Type: application/json", "Content-Type: multipart/mixed"),
            good.replace("text/plain\r\n", "text/plain" + "x".repeat(20_000) + "\r\n"),
            good.replace("text/plain\r\n", "text/plain\r\n" + "a: b\r\n".repeat(5000)),
            good.replace("text/plain\r\n", "text/plain\r\nno colon\r\n"),
            good.replaceAll(": .*", ""),
            "\r\n".repeat(100_000) + "x",
            (boundary + "\r\n").repeat(20_000),
            (boundary + "\r\n\r\n").repeat(20_000),
            many.toString(),
            empty.toString(),
            nested);
    for (String body : bodies) {
      String start = body.substring(0, Math.min(body.length(), 700));
      refusal(lrs().send("POST", "statements", body, MultipartBody.HEADER), start);
    }
    for (String type :
        List.of(
            "multipart/mixed",
            "multipart/mixed; boundary=",
            "multipart/mixed; boundary=\"\"",
            "multipart/mixed; boundary=" + "b".repeat(5000),
            "multipart/mixed; boundary=.*",
            "multipart/form-data; boundary=\"" + MultipartBody.BOUNDARY + "\"",
            "multipart/",
            "/",
            "application/json; charset=no-such",
            ";")) {
      HttpResponse<String> answer = lrs().send("POST", "statements", good, "Content-Type", type);
      refusal(answer, type);
    }
    assertThat(World.count(STORED)).isEqualTo(before);
  }

  @Test
  default void headersThatTryTricksAreNoFailureOfOurs() throws Exception {
    String authorization = "Authorization: " + lrs().authorization() + "\r\n";
    String version = "X-Experience-API-Version: 1.0.3\r\n";
    String json = "Content-Type: application/json\r\n";
    String statement = Sample.answered().toString();
    String length = "Content-Length: " + statement.length() + "\r\n";
    long before = World.count(STORED);
    String usual = authorization + version + json;
    List<String> requests = new ArrayList<>();
    for (String headers :
        List.of(
            usual + "Content-Length: abc\r\n",
            usual + "Content-Length: -5\r\n",
            usual + "Content-Length: 99999999999999999999\r\n",
            usual + "Content-Length: 7\r\n",
            usual + length + "Content-Length: 7\r\n",
            usual + "Transfer-Encoding: chunked\r\n",
            usual + "Transfer-Encoding: nonsense\r\n" + length,
            usual + length + "Content-Encoding: gzip\r\n",
            authorization + version + version.replace("1.0.3", "2.0.0") + json + length,
            authorization + version.replace("1.0.3", "1".repeat(6000)) + json + length,
            authorization + version.replace("1.0.3", "") + json + length,
            authorization + version.replace("1.0.3", "\0") + json + length,
            authorization + version + length,
            authorization + version + json + json.replace("json", "xml") + length,
            "Authorization: Basic ====\r\n" + version + json + length,
            "Authorization: Basic " + "A".repeat(6000) + "\r\n" + version + json + length,
            "Authorization: Basic\r\n" + version + json + length,
            "Authorization: Bearer kim:' or 1=1\r\n" + version + json + length,
            "Authorization: Bearer \0\r\n" + version + json + length,
            authorization + authorization + version + json + length,
            usual + "Accept: nonsense;;\r\n" + "Content-Length: 7\r\n",
            usual + "no colon at all\r\n" + length,
            usual + "X-Long: " + "x".repeat(100_000) + "\r\n" + length,
            usual + "X-Many: x\r\n".repeat(3000) + length)) {
      requests.add("POST " + xapi().getRawPath() + "statements HTTP/1.1\r\n" + headers);
    }
    for (String line :
        List.of(
            "GET statements?statementId=%zz",
            "GET statements?%",
            "GET statements?statementId=%00",
            "GET statements?agent=%ff%fe",
            "GET statements?a[]=1",
            "GET statements;x=y?limit=a",
            "GET ../xapi/statements/%2e%2e/nowhere",
            "GET nowhere/" + "x".repeat(5000),
            "GET statements?verb=" + "x".repeat(100_000),
            "FOO statements",
            "PATCH statements",
            "TRACE statements",
            "POST statements?method=TRACE",
            "POST statements?method=",
            "POST statements?method=GET&method=PUT",
            "PUT activities/state?stateId=a&activityId=b",
            "DELETE activities/profile")) {
      String[] words = line.split(" ", 2);
      requests.add(
          words[0] + " " + xapi().getRawPath() + words[1] + " HTTP/1.1\r\n" + usual + length);
    }
    SoftAssertions all = new SoftAssertions();
    for (String request : requests) {
      RawHttp.Answer answer =
          RawHttp.exchange(
              xapi(), request + "Host: localhost\r\nConnection: close\r\n\r\n" + statement);
      String shown = request.substring(0, Math.min(400, request.length()));
      all.assertThat(answer.status())
          .as(shown + "\n" + answer.text())
          .isBetween(0, 499)
          .isNotEqualTo(200);
      all.assertThat(answer.text())
          .as(shown)
          .doesNotContain("\tat ", "Exception", "and then nothing");
    }
    all.assertAll();
    assertThat(World.count(STORED)).isEqualTo(before);
  }

  @Test
  default void sqlIsTextLikeAnyOther() throws Exception {
    lrs().post(Sample.answered());
    long before = World.count(STORED);
    for (String sql : SQL) {
      ObjectNode agent = Sample.object("{'account':{'homePage':'https://lms.example'}}");
      ((ObjectNode) agent.path("account")).put("name", sql);
      for (String query :
          List.of(
              "agent=" + encoded(agent),
              "agent=" + encoded(agent) + "&related_agents=true",
              "verb=" + encoded("a:" + sql),
              "activity=" + encoded("a:" + sql),
              "activity=" + encoded("a:" + sql) + "&related_activities=true")) {
        HttpResponse<String> answer = lrs().get("statements?" + query);
        assertThat(answer.statusCode()).as(query).isIn(200, 400);
        assertThat(body(answer).path("statements")).as(query).isEmpty();
      }
      for (String name :
          List.of(
              "statementId",
              "voidedStatementId",
              "registration",
              "since",
              "until",
              "limit",
              "ascending",
              "related_agents",
              "related_activities",
              "format",
              "attachments",
              "from")) {
        refusal(lrs().get("statements?" + name + "=" + encoded(sql)), name + "=" + sql);
      }
      String states =
          "activities/state?activityId=%s&agent=%s"
              .formatted(encoded("a:" + UUID.randomUUID()), encoded(agent));
      String[] plain = {"Content-Type", "text/plain"};
      lrs().send("PUT", states + "&stateId=other", "stays", plain);
      String state = states + "&stateId=" + encoded(sql);
      assertThat(lrs().send("PUT", state, "x", plain).statusCode()).isEqualTo(204);
      assertThat(body(lrs().get(states))).hasSize(2);
      assertThat(lrs().send("DELETE", state, "").statusCode()).isEqualTo(204);
      assertThat(body(lrs().get(states))).hasToString("[\"other\"]");
      refusal(lrs().get(states + "&registration=" + encoded(sql)), "registration=" + sql);
      refusal(lrs().get(states + "&since=" + encoded(sql)), "since=" + sql);
      JsonNode profiles = body(lrs().get("agents/profile?agent=" + encoded(agent)));
      assertThat(profiles).isEmpty();
    }
    assertThat(World.count(STORED)).isEqualTo(before);
  }

  @Test
  default void aTokenOpensNothingOfAnotherLearnersByWhicheverWay() throws Exception {
    ObjectNode own = Sample.answered();
    ObjectNode others = Sample.answered();
    ((ObjectNode) others.at("/actor/account")).put("name", "pat");
    ((ObjectNode) others.path("context")).put("registration", Sample.registration(own));
    lrs().post(others);
    long before = World.count(STORED);
    XapiClient kim = learner(Sample.registration(own));
    String form =
        "content=%s&Content-Type=application/json&X-Experience-API-Version=1.0.3&Authorization=%s"
            .formatted(encoded(others), encoded(kim.authorization()));
    String[] formType = {"Content-Type", "application/x-www-form-urlencoded"};
    ObjectNode fresh = others.deepCopy().put("id", UUID.randomUUID().toString());
    ObjectNode attached = MultipartBody.attaching(fresh.deepCopy(), "text/plain", "x");
    for (HttpResponse<String> refused :
        List.of(
            kim.post(fresh),
            kim.post(Sample.object("{}").arrayNode().add(own).add(fresh)),
            kim.put("statementId=" + Sample.id(fresh), fresh),
            kim.send("POST", "statements?method=POST", form, formType),
            kim.send(
                "POST",
                "statements",
                new MultipartBody(attached).part("x").toString(),
                MultipartBody.HEADER))) {
      refusal(refused, refused.request().uri() + " " + refused.body());
      assertThat(refused.statusCode()).isEqualTo(403);
    }
    for (String query :
        List.of("statementId=" + Sample.id(others), "voidedStatementId=" + Sample.id(others))) {
      assertThat(kim.get("statements?" + query).statusCode()).as(query).isEqualTo(404);
    }
    String pat = encoded(others.path("actor"));
    for (String query :
        List.of(
            "agent=" + pat,
            "agent=" + pat + "&related_agents=true",
            "registration=" + Sample.registration(others),
            "limit=0")) {
      HttpResponse<String> answer = kim.get("statements?" + query);
      assertThat(answer.body()).as(query).doesNotContain("pat");
    }
    assertThat(World.count(STORED)).isEqualTo(before);
  }

  @Test
  default void whoSendsSlowlyHoldsUpNobody() throws Exception {
    String statement = Sample.answered().toString();
    String head =
        "POST "
            + xapi().getRawPath()
            + "statements HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + lrs().authorization()
            + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: "
            + statement.length()
            + "\r\n\r\n";
    List<RawHttp> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        slow.add(new RawHttp(xapi()));
        slow.get(i).write(head + statement.substring(0, 10));
      }
      ObjectNode other = Sample.answered();
      assertThat(lrs().post(other).statusCode()).isEqualTo(200);
      assertThat(lrs().get("statements?statementId=" + Sample.id(other)).statusCode())
          .isEqualTo(200);
      RawHttp first = slow.get(0);
      first.write(statement.substring(10));
      assertThat(first.answer().status()).isEqualTo(200);
    } finally {
      for (RawHttp raw : slow) {
        raw.close();
      }
    }
  }
}
