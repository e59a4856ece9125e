package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers with one database, and that database away. */
class TwoNodesIT {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String READ = "/xapi/statements?limit=1";

  @TempDir static Path folder;

  private static TheDatabase database;
  private static Ridealong first;
  private static Ridealong second;
  private static Api admin;

  @BeforeAll
  static void start() throws Exception {
    Path one = folder.resolve("one");
    database = new TheDatabase(one);
    first = Ridealong.start(one, Ridealong.freePort());
    admin = new Api(first.address(), "admin", first.adminPassword());
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.copy(one.resolve("secrets.properties"), two.resolve("secrets.properties"));
    second =
        Ridealong.start(
            two,
            Ridealong.freePort(),
            "-Dridealong.db.url=" + database.url(),
            "-Dridealong.db.password=" + database.password());
    assertThat(second.said()).contains("Ridealong runs at");
  }

  @AfterAll
  static void stop() throws Exception {
    if (second != null) {
      second.close();
    }
    if (first != null) {
      first.close();
    }
  }

  @Test
  void aKeyThatIsRevokedOnOneNodeIsRefusedByTheOtherAfterTwoSecondsAtMost() throws Exception {
    JsonNode key =
        Api.JSON.readTree(
            admin
                .send(
                    "POST",
                    "/api/keys",
                    "{\"label\":\"Of a test\",\"scopes\":[\"statements/read\"]}")
                .body());
    String id = key.path("id").asText();
    Api there = new Api(second.address(), id, key.path("secret").asText());
    assertThat(there.send("GET", READ).statusCode()).isEqualTo(200);
    assertThat(there.send("GET", READ).statusCode()).as("remembered").isEqualTo(200);
    assertThat(admin.send("DELETE", "/api/keys/" + id).statusCode()).isEqualTo(204);
    long revoked = System.nanoTime();
    int status;
    Duration asked;
    do {
      asked = Duration.ofNanos(System.nanoTime() - revoked);
      status = there.send("GET", READ).statusCode();
      if (asked.compareTo(REMEMBERED) > 0) {
        assertThat(status).as("asked " + asked + " after it was revoked").isEqualTo(401);
      }
    } while (status == 200);
    assertThat(status).isEqualTo(401);
    assertThat(new Api(first.address(), id, there.password()).send("GET", READ).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whileTheDatabaseIsAwayEverythingThatNeedsItAsksToComeAgain() throws Exception {
    String launch =
        """
        {"key": "rl_pub_nobodys", "course": "coaching", "standard": "scorm12",
         "learner": {"id": "kim"}}
        """;
    String session = admin.session();
    Map<String, Callable<HttpResponse<String>>> asked =
        Map.of(
            "who is it", () -> admin.send("GET", "/api/reports/modules"),
            "by anybody", () -> admin.send("POST", "/api/launches", launch),
            "a page", () -> admin.page("/reports", session));
    try (AutoCloseable away = database.away()) {
      assertThat(away).isNotNull();
      for (Map.Entry<String, Callable<HttpResponse<String>>> one : asked.entrySet()) {
        HttpResponse<String> answer = one.getValue().call();
        assertThat(answer.statusCode()).as(one.getKey() + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith(one.getKey().equals("a page") ? "text/html" : "application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("Send the same again").doesNotContain("SQL");
      }
      assertThat(Files.readString(folder.resolve("one/log/ridealong.0.log")))
          .contains("the database cannot be used at present: Connection refused")
          .as("a line for each failure, no page")
          .doesNotContain("\tat ");
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (admin.send("GET", "/api/reports/modules").statusCode() != 200) {
      assertThat(System.nanoTime()).as("it is back in time").isLessThan(end);
    }
    assertThat(admin.page("/reports", session).statusCode()).isEqualTo(200);
    assertThat(admin.send("POST", "/api/launches", launch).statusCode())
        .as("there is no such key")
        .isEqualTo(403);
  }
}
