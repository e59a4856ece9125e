package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.encoded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.testing.OldStatements;

/** Retention as nodes do it by themselves; lms-plugin has what administrators do. */
interface RetentionTests {
  XapiClient lrs();

  URI xapi();

  List<String> ids(String query);

  @Test
  default void aRuleWhoseDayHasComeIsRunOnceHoweverManyNodesLook() throws Exception {
    String course = Sample.COURSE + "/" + UUID.randomUUID();
    List<String> old = new ArrayList<>();
    ArrayNode batch = DeployedLrs.batch();
    for (int i = 0; i < 250; i++) {
      ObjectNode statement = Sample.answered();
      ((ObjectNode) statement.path("object")).put("id", course);
      batch.add(statement);
      old.add(Sample.id(statement));
    }
    assertThat(lrs().post(batch).statusCode()).isEqualTo(200);
    OldStatements.move(13, old);
    // The other LRS is down, and retention would wait for it.
    World.run("delete from lrs.outbox where stored < now() - interval '1 year'");
    World.run(
        "insert into lrs.retention (purpose, activity, months, created, due) values ('"
            + course
            + "', '"
            + course
            + "', 12, now(), now())");
    List<String> looked =
        World.atOnce(
            IntStream.range(0, 6)
                .<Callable<String>>mapToObj(
                    i ->
                        () ->
                            lrs()
                                .send(HttpRequest.newBuilder(xapi().resolve("../retention")))
                                .body())
                .toList());
    assertThat(looked).filteredOn("true"::equals).hasSize(1);
    assertThat(looked).filteredOn("false"::equals).hasSize(5);
    String runs = " from lrs.retention_run where purpose = '" + course + "'";
    assertThat(World.count("select count(*)" + runs)).isEqualTo(1);
    assertThat(World.count("select removed" + runs)).isEqualTo(250);
    assertThat(ids("activity=" + encoded(course))).isEmpty();
    assertThat(
            World.count(
                "select count(*) from lrs.retention where purpose = '"
                    + course
                    + "' and due > now() + interval '23 hours'"))
        .as("due again a day from now")
        .isEqualTo(1);
    World.run("delete from lrs.retention where purpose = '" + course + "'");
  }
}
