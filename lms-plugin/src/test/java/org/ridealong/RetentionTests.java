package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Statements whose time is over. */
interface RetentionTests {
  String PASSED = "http://adlnet.gov/expapi/verbs/passed";

  Browser browser();

  @Test
  default void whatIsOldAndOfThePurposeGoesAndWhatIsYoungerOrOfAnotherStays() {
    Administrator admin = new Administrator(browser());
    String course = course();
    ObjectNode old = posted(Statements.passed("ada", course));
    ObjectNode inItsContext = Statements.passed("ada", course + "/quiz");
    inItsContext
        .withObject("/context")
        .withObject("/contextActivities")
        .putArray("parent")
        .addObject()
        .put("id", course);
    posted(inItsContext);
    ObjectNode younger = posted(Statements.passed("ada", course));
    ObjectNode ofAnother = posted(Statements.passed("ada", course()));
    ObjectNode otherwise = Statements.passed("ada", course);
    otherwise.withObject("/verb").put("id", "http://adlnet.gov/expapi/verbs/failed");
    posted(otherwise);
    Past.move(13, old, inItsContext, ofAnother, otherwise);
    Past.move(11, younger);
    String rule = rule(admin, 12, course, PASSED);

    assertThat(act(admin, rule, "trial")).hasToString("{\"wouldRemove\":2,\"waiting\":0}");
    assertThat(Statements.status(browser(), old)).isEqualTo(200);
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":2,\"waiting\":0}");
    assertThat(Statements.status(browser(), old)).isEqualTo(404);
    assertThat(Statements.status(browser(), inItsContext)).isEqualTo(404);
    for (ObjectNode stays : List.of(younger, ofAnother, otherwise)) {
      assertThat(Statements.status(browser(), stays)).isEqualTo(200);
    }
    assertThat(
            Past.count(
                "select count(*) from lrs.mention m where not exists"
                    + " (select 1 from lrs.statement s where s.stored = m.stored and s.seq = m.seq)"))
        .as("mentions of nothing")
        .isZero();
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":0,\"waiting\":0}");
    assertThat(admin.page("/privacy").body()).contains("<td>2</td><td>0</td>");
    end(admin, rule);
  }

  @Test
  default void whatWasTakenBackGoesTooAndStaysTakenBackWhenWhatDidItGoes() {
    Administrator admin = new Administrator(browser());
    String course = course();
    ObjectNode voided = posted(Statements.passed("ada", course));
    ObjectNode voiding = posted(Statements.voiding(voided));
    ObjectNode late = Statements.passed("ada", course);
    ObjectNode early = Statements.voiding(late);
    early
        .withObject("/context")
        .withObject("/contextActivities")
        .putArray("parent")
        .addObject()
        .put("id", course);
    posted(early);
    posted(late);
    Past.move(13, voided, voiding, early);
    String rule = rule(admin, 12, course, "");

    assertThat(act(admin, rule, "trial")).hasToString("{\"wouldRemove\":2,\"waiting\":0}");
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":2,\"waiting\":0}");
    assertThat(voidedStatus(voided)).isEqualTo(404);
    assertThat(Statements.status(browser(), voiding)).as("is about nothing of it").isEqualTo(200);
    assertThat(Statements.status(browser(), early)).isEqualTo(404);
    assertThat(Statements.status(browser(), late)).as("stays taken back").isEqualTo(404);
    assertThat(voidedStatus(late)).isEqualTo(200);

    Past.move(13, late);
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":1,\"waiting\":0}");
    assertThat(
            Past.count("select count(*) from lrs.voiding where id = '" + Statements.id(late) + "'"))
        .as("then nothing of it is kept")
        .isZero();
    end(admin, rule);
  }

  @Test
  default void theDataOfAnAttachmentGoesWithTheLastStatementThatHasIt() {
    Administrator admin = new Administrator(browser());
    String course = course();
    String data = "notes " + UUID.randomUUID();
    ObjectNode first = Statements.passed("ada", course);
    ObjectNode second = Statements.passed("bob", course);
    assertThat(Statements.postWith(browser(), first, data).statusCode()).isEqualTo(200);
    assertThat(Statements.postWith(browser(), second, data).statusCode()).isEqualTo(200);
    String rule = rule(admin, 12, course, "");

    Past.move(13, first);
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":1,\"waiting\":0}");
    assertThat(
            Statements.get(
                    browser(),
                    Statements.FIRST_KEY,
                    "statements?attachments=true&statementId=" + Statements.id(second))
                .body())
        .contains(data);
    Past.move(13, second);
    act(admin, rule, "trial");
    assertThat(kept(data)).isEqualTo(2);
    assertThat(act(admin, rule, "run")).hasToString("{\"removed\":1,\"waiting\":0}");
    assertThat(kept(data)).isZero();
    end(admin, rule);
  }

  @Test
  default void whatAnotherLrsIsStillToGetStaysUntilItWent() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = course();
    try (AnotherLrs lrs = new AnotherLrs()) {
      int id = DeliveryTests.add(admin, DeliveryTests.target(lrs, "now", course));
      admin.form("/delivery/" + id + "/pause");
      ObjectNode waiting = posted(Statements.passed("ada", course));
      Past.move(13, waiting);
      String rule = rule(admin, 12, course, "");
      assertThat(act(admin, rule, "trial")).hasToString("{\"wouldRemove\":0,\"waiting\":1}");
      assertThat(admin.form("/privacy/retention/" + number(rule) + "/trial").body())
          .contains("As old, but kept: 1 statement that other LRSs");
      assertThat(act(admin, rule, "run")).hasToString("{\"removed\":0,\"waiting\":1}");
      admin.form("/delivery/" + id + "/resume");
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(waiting)));
      Administrator.eventually(() -> isGone(admin, rule, waiting));
      end(admin, rule);
      DeliveryTests.remove(admin, id);
    }
  }

  @Test
  default void whatAnotherLrsRefusedStaysUntilSomebodyGivesItUp() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = course();
    try (AnotherLrs lrs = new AnotherLrs()) {
      lrs.refuses = statement -> true;
      int id = DeliveryTests.add(admin, DeliveryTests.target(lrs, "now", course));
      ObjectNode refused = posted(Statements.passed("ada", course));
      String aside = "/api/delivery/" + id + "/set-aside";
      Administrator.eventually(() -> admin.json(aside).size() == 1);
      Past.move(13, refused);
      String rule = rule(admin, 12, course, "");
      assertThat(act(admin, rule, "run")).hasToString("{\"removed\":0,\"waiting\":1}");
      admin.api("DELETE", aside + "/" + admin.json(aside).get(0).path("number").asLong(), "");
      assertThat(act(admin, rule, "run")).hasToString("{\"removed\":1,\"waiting\":0}");
      end(admin, rule);
      DeliveryTests.remove(admin, id);
    }
  }

  @Test
  default void whatIsNotYetInLineForATargetThatCameAfterItStaysUntilItWent() throws Exception {
    Administrator admin = new Administrator(browser());
    String course = course();
    ObjectNode before = posted(Statements.passed("ada", course));
    ObjectNode unwanted = Statements.passed("ada", course);
    unwanted.withObject("/verb").put("id", "http://adlnet.gov/expapi/verbs/failed");
    posted(unwanted);
    Past.move(13, before, unwanted);
    String rule = rule(admin, 12, course, "");
    try (AnotherLrs lrs = new AnotherLrs()) {
      int id;
      // What a writer has begun and not committed, filling does not pass by.
      try (AutoCloseable writer = Past.unfinishedWrite(Instant.now().minus(Duration.ofDays(600)))) {
        assertThat(writer).isNotNull();
        ObjectNode wanted = DeliveryTests.target(lrs, "beginning", course);
        wanted.putArray("verbs").add(PASSED);
        id = DeliveryTests.add(admin, wanted);
        assertThat(act(admin, rule, "trial")).hasToString("{\"wouldRemove\":1,\"waiting\":1}");
        assertThat(act(admin, rule, "run")).hasToString("{\"removed\":1,\"waiting\":1}");
        assertThat(Statements.status(browser(), before)).isEqualTo(200);
        assertThat(Statements.status(browser(), unwanted)).as("its filter").isEqualTo(404);
      }
      Administrator.eventually(() -> lrs.taken.contains(Statements.id(before)));
      Administrator.eventually(() -> isGone(admin, rule, before));
      end(admin, rule);
      DeliveryTests.remove(admin, id);
    }
  }

  @Test
  default void runsAtOnceRemoveEachStatementOnceAndSayNoMoreThanTheyDid() {
    Administrator admin = new Administrator(browser());
    String course = course();
    int number = 500;
    ArrayNode batch = Json.object().putArray("batch");
    IntStream.range(0, number).forEach(i -> batch.add(Statements.passed("ada", course)));
    assertThat(Statements.post(browser(), Statements.FIRST_KEY, batch).statusCode()).isEqualTo(200);
    ObjectNode[] all = new ObjectNode[number];
    for (int i = 0; i < number; i++) {
      all[i] = (ObjectNode) batch.get(i);
    }
    Past.move(13, all);
    String rule = rule(admin, 12, course, "");
    int removed =
        IntStream.range(0, 4)
            .parallel()
            .map(i -> act(admin, rule, "run").path("removed").asInt())
            .sum();
    assertThat(removed).isEqualTo(number);
    assertThat(
            Past.count("select sum(removed) from lrs.retention_run where rule = " + number(rule)))
        .isEqualTo(number);
    end(admin, rule);
  }

  /** That it went is noted a moment after it is there. */
  private boolean isGone(Administrator admin, String rule, ObjectNode statement) {
    act(admin, rule, "run");
    return Statements.status(browser(), statement) == 404;
  }

  private ObjectNode posted(ObjectNode statement) {
    HttpResponse<String> answer = Statements.post(browser(), Statements.FIRST_KEY, statement);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return statement;
  }

  private int voidedStatus(JsonNode statement) {
    return Statements.get(
            browser(),
            Statements.FIRST_KEY,
            "statements?voidedStatementId=" + Statements.id(statement))
        .statusCode();
  }

  private static String course() {
    return "https://ridealong.example/" + UUID.randomUUID();
  }

  private static String rule(Administrator admin, int months, String activity, String verb) {
    ObjectNode rule =
        Json.object()
            .put("purpose", "A test")
            .put("months", String.valueOf(months))
            .put("activity", activity);
    if (!verb.isEmpty()) {
      rule.put("verb", verb);
    }
    HttpResponse<String> added = admin.api("POST", "/api/privacy/retention", rule.toString());
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return "/api/privacy/retention/" + Json.parse(added.body()).path("id").asText();
  }

  private static String number(String rule) {
    return rule.substring(rule.lastIndexOf('/') + 1);
  }

  private static JsonNode act(Administrator admin, String rule, String act) {
    HttpResponse<String> answer = admin.api("POST", rule + "/" + act, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.parse(answer.body());
  }

  private static void end(Administrator admin, String rule) {
    assertThat(admin.api("DELETE", rule, "").statusCode()).isEqualTo(204);
  }

  /** Rows of the data and of its chunks. */
  private static long kept(String data) {
    String sha2 = Statements.sha2(data);
    return Past.count(
        "select (select count(*) from lrs.attachment where sha2 = '%s')".formatted(sha2)
            + " + (select count(*) from lrs.attachment_chunk where sha2 = '%s')".formatted(sha2));
  }
}
