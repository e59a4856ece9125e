package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is fetched from another LRS, whatever happens on the way. */
interface PullTests {
  String TAKEN = "select count(*) from lrs.source where trouble is null and due > now()";

  XapiClient lrs();

  @Test
  default void whatAnotherLrsHasIsFetchedOnceAndSaysWhereItCameFrom() throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      source.page = 50;
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        ids.add(Sample.id(source.add(Sample.answered())));
      }
      pull();
      assertThat(stored(ids)).isEqualTo(120);
      JsonNode one = body(lrs().get("statements?statementId=" + ids.get(70)));
      assertThat(one.at("/authority/account/name").asText()).isEqualTo(source.address());
      pull();
      assertThat(stored(ids)).isEqualTo(120);
      assertThat(World.count("select last from lrs.source")).isZero();
    }
  }

  @Test
  default void whatFailsWhileAPageIsKeptLosesAndDoublesNothing() throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      source.page = 10;
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        ObjectNode statement = Sample.answered();
        if (i == 15) {
          statement.putObject("verb").put("id", TestProjection.FAILS_ONCE_AT);
        }
        ids.add(Sample.id(source.add(statement)));
      }
      due();
      World.eventually(
          () ->
              World.count(
                      "select count(*) from lrs.source where trouble like 'What came could not%'")
                  == 1);
      assertThat(stored(ids)).isEqualTo(10);
      pull();
      assertThat(stored(ids)).isEqualTo(30);
    }
  }

  @Test
  default void aTurnThatTheDatabaseCouldNotEndEndsWhenItCan() throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      String id = Sample.id(source.add(Sample.answered()));
      CountDownLatch readOnly = new CountDownLatch(1);
      source.beforehand =
          () -> {
            source.beforehand = () -> {};
            World.readOnly();
            readOnly.countDown();
          };
      due();
      try {
        assertThat(World.passed(readOnly)).isTrue();
        World.eventually(() -> source.asked.size() == 1);
      } finally {
        World.writable();
      }
      World.eventually(() -> stored(List.of(id)) == 1);
    }
  }

  @Test
  default void whatCannotBeTakenIsListedOnceAndHoldsUpNoOther() throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      ObjectNode ours = Sample.answered();
      lrs().post(ours);
      ObjectNode other = ours.deepCopy();
      other.putObject("result").put("success", true);
      source.add(other);
      ObjectNode broken = Sample.answered();
      broken.remove("actor");
      source.add(broken);
      ObjectNode without = MultipartBody.attaching(Sample.answered(), "text/plain", "lost");
      source.add(without);
      ObjectNode good = source.add(Sample.answered());
      pull();
      pull();
      assertThat(stored(List.of(Sample.id(good)))).isEqualTo(1);
      assertThat(finding(other, "CONFLICT", "Another statement")).isEqualTo(1);
      assertThat(finding(broken, "INVALID", "$.statements[1]: needs the property \"actor\""))
          .isEqualTo(1);
      assertThat(finding(without, "INVALID", "$.statements[2].attachments[0]: needs its data"))
          .isEqualTo(1);
      assertThat(body(lrs().get("statements?statementId=" + Sample.id(ours))).has("result"))
          .isFalse();
    }
  }

  @Test
  default void whatWasTakenBackThereIsTakenBackHereAndAttachmentsComeWithTheirData()
      throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      String data = "fetched notes \u00ff";
      ObjectNode attaching =
          source.add(MultipartBody.attaching(Sample.answered(), "text/plain", data));
      source.attachments.put(MultipartBody.sha2(data), data);
      ObjectNode statement = source.add(Sample.answered());
      source.takeBack(statement);
      pull();
      String id = Sample.id(statement);
      assertThat(lrs().get("statements?statementId=" + id).statusCode()).isEqualTo(404);
      assertThat(lrs().get("statements?voidedStatementId=" + id).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> kept =
          lrs().getBytes("statements?attachments=true&statementId=" + Sample.id(attaching));
      assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1)).contains(data);
    }
  }

  @Test
  default void anLrsThatAsksForAnHourIsLeftAloneForAnHour() throws Exception {
    try (SourceLrs source = SourceLrs.configured()) {
      source.status = 429;
      source.headers.put("Retry-After", "3600");
      due();
      World.eventually(
          () ->
              World.count(
                      "select count(*) from lrs.source where trouble like '%throttled until%'"
                          + " and due > now() + interval '59 minutes'")
                  == 1);
      assertThat(source.asked).hasSize(1);
    }
  }

  private static void pull() throws Exception {
    due();
    World.eventually(() -> World.count(TAKEN) == 1);
  }

  private static void due() throws Exception {
    // An attempt while nobody listened may be under way.
    World.eventually(
        () -> World.count("select count(*) from lrs.source where leased is not null") == 0);
    World.run("update lrs.source set due = now() - interval '1 second'");
  }

  private static long stored(List<String> ids) throws Exception {
    return World.count(
        "select count(*) from lrs.statement where id in ('%s')".formatted(String.join("','", ids)));
  }

  private static long finding(ObjectNode statement, String kind, String words) throws Exception {
    return World.count(
        "select count(*) from lrs.source_finding where statement = '%s' and kind = '%s'"
                .formatted(Sample.id(statement), kind)
            + " and words like '%s%%'".formatted(words));
  }
}
