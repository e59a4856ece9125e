package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.lrs.XapiClient.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What happens around the LRS without killing anybody; server-config has the rest. */
interface FaultTests {
  XapiClient lrs();

  URI xapi();

  @Test
  default void whileTheDatabaseIsReadOnlyCallersAreAskedToComeAgain() throws Exception {
    ObjectNode there = Sample.answered();
    lrs().post(there);
    ObjectNode statement = Sample.answered();
    World.readOnly();
    try {
      // Connections that are gone are noticed when they are used.
      World.eventually(
          () -> lrs().get("statements?statementId=" + Sample.id(there)).statusCode() == 200);
      HttpResponse<String> refused = lrs().post(statement);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(refused.body()).doesNotContain("org.postgresql", "read-only");
      assertThat(lrs().get("statements?statementId=" + Sample.id(statement)).statusCode())
          .isEqualTo(404);
    } finally {
      World.writable();
    }
    World.eventually(() -> lrs().post(statement).statusCode() == 200);
    assertThat(lrs().get("statements?statementId=" + Sample.id(statement)).statusCode())
        .isEqualTo(200);
  }

  /** Whether it was stored then is not known, as when an answer is lost. */
  @Test
  default void whoseTransactionTheDatabaseEndsHalfwayIsAskedToComeAgain() throws Exception {
    String document =
        "activities/state?activityId=https://ridealong.org/ends&stateId=halfway&agent="
            + DocumentTests.KIM;
    World.run(
        "create function lrs.go_away() returns trigger language plpgsql as"
            + " $$begin perform pg_terminate_backend(pg_backend_pid()); return null; end$$",
        "create constraint trigger goes_away after insert on lrs.document"
            + " deferrable initially deferred for each row execute function lrs.go_away()");
    try {
      HttpResponse<String> answer = lrs().send("PUT", document, "1", "Content-Type", "text/plain");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      World.run("drop function lrs.go_away() cascade");
    }
    World.eventually(
        () -> lrs().send("PUT", document, "1", "Content-Type", "text/plain").statusCode() == 204);
  }

  /** Who reads on from where an answer was complete must find what came after. */
  @Test
  default void aClockThatIsSetBackHidesNothingFromWhoReadsOn() throws Exception {
    lrs().post(Sample.answered());
    String through =
        lrs()
            .get("statements?limit=1")
            .headers()
            .firstValue("X-Experience-API-Consistent-Through")
            .orElseThrow();
    ObjectNode later = Sample.answered();
    setClock(-3600);
    try {
      assertThat(lrs().post(later).statusCode()).isEqualTo(200);
      JsonNode read =
          body(
              lrs()
                  .get(
                      "statements?since="
                          + Instant.parse(through).minusMillis(1)
                          + "&registration="
                          + Sample.registration(later)));
      assertThat(read.path("statements")).hasSize(1);
    } finally {
      setClock(0);
    }
  }

  private void setClock(long seconds) {
    HttpResponse<String> set =
        lrs().send(HttpRequest.newBuilder(xapi().resolve("../clock?seconds=" + seconds)));
    assertThat(set.statusCode()).isEqualTo(200);
  }
}
