package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What another LRS gets that is away, picks, lies. */
interface ForwardingTests {
  XapiClient lrs();

  @Test
  default void anotherLrsThatWasDownGetsEveryStatementOnceAndARefusalHoldsUpNoOther()
      throws Exception {
    OtherLrs other = new OtherLrs();
    ObjectNode unwanted = Sample.answered();
    other.refuses = statement -> Sample.id(statement).equals(Sample.id(unwanted));
    List<String> sent = new ArrayList<>();
    ArrayNode batch = DeployedLrs.batch(unwanted);
    for (int i = 0; i < 60; i++) {
      ObjectNode statement = Sample.answered();
      batch.add(statement);
      sent.add(Sample.id(statement));
    }
    lrs().post(batch);
    assertThat(health()).contains("\"lrs\"", "lagSeconds", "\"UP\"");
    started(other);
    try {
      // Other tests' statements come too.
      World.eventually(() -> other.taken.keySet().containsAll(sent) && World.waiting() == 0);
      ObjectNode prompt = Sample.answered();
      lrs().post(prompt);
      World.eventually(() -> other.taken.containsKey(Sample.id(prompt)));
      assertThat(other.taken).doesNotContainKey(Sample.id(unwanted));
      assertThat(other.taken.values()).containsOnly(1);
      assertThat(World.count("select count(*) from lrs.outbox where refused like '400 No%'"))
          .isEqualTo(1);
      assertThat(health()).contains("\"good\"");
    } finally {
      other.stop();
    }
    HttpResponse<String> metrics = lrs().get("/metrics?scope=application");
    assertThat(metrics.body())
        .contains("ridealong_lrs_outbox_lag", "ridealong_lrs_target_waiting", "target=\"0\"");
  }

  @Test
  default void aLearnersStatementsArriveInTheirOrder() throws Exception {
    OtherLrs other = new OtherLrs();
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ObjectNode statement = Sample.answered();
      ((ObjectNode) statement.at("/actor/account")).put("name", "in-order");
      sent.add(Sample.id(statement));
      lrs().post(statement);
      if (i == 6) {
        started(other);
      }
    }
    try {
      World.eventually(() -> other.order.containsAll(sent));
      assertThat(other.order.stream().filter(sent::contains).toList()).isEqualTo(sent);
    } finally {
      other.stop();
    }
  }

  @Test
  default void anAttachmentGoesWithItsStatementAndSoDoesWhatTakesItBack() throws Exception {
    OtherLrs other = new OtherLrs();
    started(other);
    try {
      String data = "notes " + UUID.randomUUID() + "\r\n--\u00ff";
      ObjectNode statement = MultipartBody.attaching(Sample.answered(), "text/plain", data);
      MultipartBody request = new MultipartBody(statement).part(data);
      lrs().send("POST", "statements", request.toString(), MultipartBody.HEADER);
      ObjectNode voiding = Sample.voiding(Sample.id(statement));
      lrs().post(voiding);
      World.eventually(() -> other.taken.containsKey(Sample.id(voiding)));
      World.eventually(() -> other.taken.containsKey(Sample.id(statement)));
      assertThat(other.multiparts)
          .anySatisfy(
              body ->
                  assertThat(body)
                      .contains(
                          Sample.id(statement),
                          "X-Experience-API-Hash: "
                              + MultipartBody.sha2(data)
                              + "\r\n\r\n"
                              + data));
    } finally {
      other.stop();
    }
  }

  @Test
  default void whatAnLrsOnlyClaimsToHaveTakenIsSentAgain() throws Exception {
    OtherLrs other = new OtherLrs();
    other.insteadOfIds = "<html>Please accept our terms of use</html>";
    started(other);
    try {
      ObjectNode statement = Sample.answered();
      lrs().post(statement);
      World.eventually(
          () -> World.count("select count(*) from lrs.target where trouble = 'UNBELIEVABLE'") == 1);
      assertThat(World.waiting()).isPositive();
      assertThat(health()).contains("degraded", "\"UP\"");
      other.insteadOfIds = null;
      World.run("update lrs.target set retry = now()");
      World.eventually(() -> other.taken.containsKey(Sample.id(statement)));
      World.eventually(
          () -> World.count("select count(*) from lrs.target where trouble is null") == 1);
    } finally {
      other.stop();
    }
  }

  @Test
  default void whatTheDatabaseCouldNotNoteAsSentIsSentAgainWhenItCan() throws Exception {
    OtherLrs other = new OtherLrs();
    started(other);
    try {
      World.eventually(() -> World.waiting() == 0);
      ObjectNode statement = Sample.answered();
      CountDownLatch readOnly = new CountDownLatch(1);
      other.refuses =
          one -> {
            other.refuses = another -> false;
            World.readOnly();
            readOnly.countDown();
            return false;
          };
      lrs().post(statement);
      try {
        assertThat(World.passed(readOnly)).isTrue();
        World.eventually(() -> other.taken.containsKey(Sample.id(statement)));
        // Until the next poll has failed as well.
        Thread.sleep(3000);
      } finally {
        World.writable();
      }
      World.eventually(() -> World.waiting() == 0);
      // More than twice if a connection of before is met once more.
      assertThat(other.taken.get(Sample.id(statement))).isGreaterThan(1);
    } finally {
      other.stop();
    }
  }

  /** Who takes statements away comes to them in an order of its own. */
  @Test
  default void whoNotesWhatArrivedAndWhoTakesStatementsAwayDoNotWaitForEachOther()
      throws Exception {
    OtherLrs other = new OtherLrs();
    started(other);
    try {
      World.eventually(() -> World.waiting() == 0);
      CountDownLatch removed = new CountDownLatch(1);
      other.refuses = statement -> !World.passed(removed);
      ObjectNode first = Sample.answered();
      ObjectNode second = Sample.answered();
      lrs().post(DeployedLrs.batch(first, second));
      World.eventually(() -> World.count("select count(*) from lrs.outbox where version > 0") == 2);
      try (Connection removing = World.connection()) {
        removing.setAutoCommit(false);
        Statement sql = removing.createStatement();
        sql.execute("lock table lrs.target in exclusive mode");
        sql.execute(inLine(second));
        removed.countDown();
        World.eventually(
            () ->
                World.count(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and"
                            + " (query like 'with sent%' or query like 'lock table lrs.target in"
                            + " row share%')")
                    == 1);
        sql.execute(inLine(first));
        removing.rollback();
      }
      World.eventually(() -> World.waiting() == 0);
      assertThat(other.taken)
          .containsEntry(Sample.id(first), 1)
          .containsEntry(Sample.id(second), 1);
    } finally {
      other.stop();
    }
  }

  private static String inLine(ObjectNode statement) {
    return "select o.seq from lrs.outbox o join lrs.statement s on s.seq = o.seq where s.id = '%s'"
            .formatted(Sample.id(statement))
        + " for update of o";
  }

  /** Without waiting for the next attempt, which may be minutes away after other tests. */
  private static void started(OtherLrs other) throws Exception {
    other.start();
    World.run("update lrs.target set retry = now()");
  }

  private String health() {
    return lrs().send(HttpRequest.newBuilder(lrs().address("/health/ready"))).body();
  }
}
