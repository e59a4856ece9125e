package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.system.Patience.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for the LRS that the configuration named and names no more. */
class UnnamedTargetIT {
  private static final String STATEMENT =
      """
      {"actor": {"mbox": "mailto:kofi@example.com"},
       "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
       "object": {"id": "https://example.com/a-meeting"},
       "timestamp": "2026-01-01T00:00:00Z"}
      """;
  private static final String TARGET = "/api/delivery/0";

  @TempDir Path data;

  @Test
  void whatWaitsGoesOnceItIsNamedAgainOrIsGivenUpAndHoldsUpNoRetentionThen() throws Exception {
    TheDatabase database = new TheDatabase(data);
    int port = Ridealong.freePort();
    String password;
    try (OtherLrs other = new OtherLrs()) {
      String named = "-Dridealong.lrs.endpoint=" + other.endpoint();
      other.is(OtherLrs.Mood.AWAY);
      try (Ridealong first = Ridealong.start(data, port, named)) {
        password = first.adminPassword();
        assertThat(Api.withKeyOf(first).post("/xapi/statements", STATEMENT)).isEqualTo(200);
      }

      try (Ridealong unnamed = Ridealong.start(data, port)) {
        assertThat(Api.withKeyOf(unnamed).post("/xapi/statements", STATEMENT)).isEqualTo(200);
        JsonNode target = new Api(unnamed.address(), "admin", password).json(TARGET);
        assertThat(target.path("state").asText()).isEqualTo("unconfigured");
        assertThat(target.path("waiting").asInt()).isEqualTo(1);
        assertThat(database.column("select seq from lrs.outbox where due > now()"))
            .as("whoever was stopped has given back what it had claimed")
            .isEmpty();
      }

      other.is(OtherLrs.Mood.WELL);
      try (Ridealong again = Ridealong.start(data, port, named)) {
        assertThat(Api.withKeyOf(again).post("/xapi/statements", STATEMENT)).isEqualTo(200);
        eventually("both of the time when it was named are there", () -> other.kept.size() == 2);
        eventually(
            "nothing waits",
            () -> database.column("select count(*) from lrs.outbox").contains("0"));
        other.is(OtherLrs.Mood.AWAY);
        assertThat(Api.withKeyOf(again).post("/xapi/statements", STATEMENT)).isEqualTo(200);
      }

      try (Ridealong unnamed = Ridealong.start(data, port)) {
        Api admin = new Api(unnamed.address(), "admin", password);
        String session = admin.session();
        assertThat(admin.page("/delivery", session).body())
            .contains("The configuration names no LRS any more; 1 statement waits for it")
            .contains("/delivery/0/remove")
            .doesNotContain("/delivery/0/pause", "/delivery/0/test");
        String rule = rule(admin);
        database.run("select lrs.add_month(now() - interval '13 months')");
        for (String moved : new String[] {"mention", "statement_id", "statement", "outbox"}) {
          database.run("update lrs." + moved + " set stored = stored - interval '13 months'");
        }
        assertThat(admin.send("POST", rule + "/run").body())
            .isEqualTo("{\"removed\":3,\"waiting\":1}");
        assertThat(admin.send("DELETE", TARGET).statusCode()).isEqualTo(204);
        assertThat(admin.json("/api/delivery")).isEmpty();
        assertThat(admin.page("/delivery", session).body()).contains("Statements stay here");
        assertThat(admin.send("POST", rule + "/run").body())
            .isEqualTo("{\"removed\":1,\"waiting\":0}");
      }
    }
  }

  private static String rule(Api admin) throws Exception {
    String rule = "{\"purpose\":\"A test\",\"months\":\"12\"}";
    String added = admin.send("POST", "/api/privacy/retention", rule).body();
    return "/api/privacy/retention/" + Api.JSON.readTree(added).path("id").asText();
  }
}
