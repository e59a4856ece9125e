package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.launch.TokensOf;
import org.ridealong.web.Json;

/** From a launch by statements to a report, over HTTP all the way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReportingIT {
  private static final String ADMIN = Browser.basic("admin", Browser.PASSWORD);

  @ArquillianResource URL deployed;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive war() {
    return Browser.war();
  }

  @BeforeEach
  void open() {
    browser = new Browser(deployed);
  }

  @Test
  void aTokenStoresWhatItsLearnerDidAndNothingElse() {
    JsonNode ada = launched("ada-" + UUID.randomUUID());
    assertThat(send(ada, statement(ada, "initialized")).statusCode()).isEqualTo(200);

    ObjectNode asBob = statement(ada, "passed");
    asBob.withObject("/actor").withObject("/account").put("name", "bob");
    assertThat(send(ada, asBob).statusCode()).isEqualTo(403);

    ObjectNode elsewhere = statement(ada, "passed");
    elsewhere.withObject("/object").put("id", "https://ridealong.org/courses/coaching");
    assertThat(send(ada, elsewhere).statusCode()).isEqualTo(403);
  }

  @Test
  void tamperedAndExpiredTokensAreRefused() throws Exception {
    JsonNode ada = launched("ada");
    String token = ada.get("token").asText();
    String tampered = token.replaceFirst("\\.[^.]+\\.", ".e30.");
    assertThat(send(tampered, statement(ada, "passed")).statusCode()).isEqualTo(401);
    assertThat(send(TokensOf.theServerThatExpired(ada), statement(ada, "passed")).body())
        .contains("expired");
  }

  @Test
  void theReportCountsLearnersOnceWhateverTheyRepeat() {
    JsonNode before = oneOnOnes();
    JsonNode ada = launched("ada-" + UUID.randomUUID());
    JsonNode bob = launched("bob-" + UUID.randomUUID());
    // Out of order, and twice.
    send(ada, scored(ada, "passed", 0.9));
    send(ada, statement(ada, "initialized"));
    send(ada, scored(ada, "failed", 0.3));
    send(bob, statement(bob, "initialized"));
    JsonNode after = oneOnOnes();
    assertThat(grown("started", before, after)).isEqualTo(2);
    assertThat(grown("finished", before, after)).isEqualTo(1);
    assertThat(grown("passed", before, after)).isEqualTo(1);
    assertThat(after.get("meanScore").asDouble()).isEqualTo(90.0);
  }

  @Test
  void whatIsTakenBackCountsNoMoreWhicheverComesFirst() {
    JsonNode before = oneOnOnes();
    JsonNode ada = launched("ada-" + UUID.randomUUID());
    JsonNode bob = launched("bob-" + UUID.randomUUID());
    send(ada, statement(ada, "initialized"));
    send(ada, statement(ada, "failed"));
    UUID passed = UUID.randomUUID();
    send(ada, scored(ada, "passed", 0.9).put("id", passed.toString()));
    assertThat(grown("passed", before, oneOnOnes())).isEqualTo(1);

    assertThat(takeBack(passed).statusCode()).isEqualTo(200);
    JsonNode after = oneOnOnes();
    assertThat(grown("passed", before, after)).isZero();
    assertThat(grown("finished", before, after)).isEqualTo(1);
    assertThat(grown("started", before, after)).isEqualTo(1);

    UUID later = UUID.randomUUID();
    assertThat(takeBack(later).statusCode()).isEqualTo(200);
    send(bob, scored(bob, "passed", 1).put("id", later.toString()));
    assertThat(oneOnOnes()).isEqualTo(after);
  }

  @Test
  void ofAResultAndWhatTakesItBackAtTheSameMomentNothingStays() throws Exception {
    JsonNode before = oneOnOnes();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 12; i++) {
        JsonNode ada = launched("ada-" + UUID.randomUUID());
        UUID id = UUID.randomUUID();
        List<Callable<Integer>> both =
            List.of(
                () -> send(ada, scored(ada, "passed", 1).put("id", id.toString())).statusCode(),
                () -> takeBack(id).statusCode());
        for (Future<Integer> one : two.invokeAll(both)) {
          assertThat(one.get()).isEqualTo(200);
        }
      }
    } finally {
      two.shutdown();
    }
    assertThat(grown("passed", before, oneOnOnes())).isZero();
  }

  private HttpResponse<String> takeBack(UUID id) {
    ObjectNode voiding = Statements.passed("teacher", "none");
    voiding.withObject("/verb").put("id", "http://adlnet.gov/expapi/verbs/voided");
    voiding.remove("result");
    voiding.putObject("object").put("objectType", "StatementRef").put("id", id.toString());
    return Statements.post(browser, Statements.FIRST_KEY, voiding);
  }

  @Test
  void theReportIsHadInTheFormatThatIsAskedFor() {
    assertThat(typeOf("", "*/*")).startsWith("application/json");
    assertThat(typeOf("", "text/csv")).startsWith("text/csv");
    assertThat(typeOf("?format=csv", "application/json")).startsWith("text/csv");
    assertThat(report("?format=xlsx", "*/*").statusCode()).isEqualTo(400);
    assertThat(report("", "image/png").statusCode()).isEqualTo(406);
    List<String> lines = report("?format=csv", "*/*").body().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).isEqualTo("module,title,started,finished,passed,mean_score");
  }

  @Test
  void aCertificatesCodeLeadsToThePassThatWasReported() {
    JsonNode ada = launched("ada-" + UUID.randomUUID());
    UUID id = UUID.randomUUID();
    ObjectNode passed = scored(ada, "passed", 0.88).put("id", id.toString());
    passed.withObject("/object/definition/name").put("en", "Coaching <culture>");
    String code = id.toString().replace("-", "").substring(0, 16);
    assertThat(verified(code).statusCode()).isEqualTo(404);
    assertThat(send(ada, passed).statusCode()).isEqualTo(200);

    HttpResponse<String> answer = verified(code);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Coaching &lt;culture&gt;", "88 of 100");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");

    ObjectNode begun = statement(ada, "initialized").put("id", UUID.randomUUID().toString());
    send(ada, begun);
    assertThat(verified(begun.get("id").asText().replace("-", "").substring(0, 16)).statusCode())
        .isEqualTo(404);
    assertThat(verified("4F2A").body()).contains("16 digits");
    assertThat(verified("").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> verified(String code) {
    return browser.get("/verify?code=" + code);
  }

  private JsonNode launched(String learner) {
    return Json.parse(browser.launch(browser.publishableKey(), learner).body());
  }

  private static ObjectNode statement(JsonNode launch, String verb) {
    ObjectNode statement = Json.object();
    statement.set("actor", launch.get("actor").deepCopy());
    statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/" + verb);
    statement.putObject("object").put("id", launch.get("activity").asText());
    statement.putObject("context").put("registration", launch.get("registration").asText());
    return statement;
  }

  private static ObjectNode scored(JsonNode launch, String verb, double scaled) {
    ObjectNode statement = statement(launch, verb);
    statement.putObject("result").putObject("score").put("scaled", scaled);
    return statement;
  }

  private HttpResponse<String> send(JsonNode launch, ObjectNode statement) {
    return send(launch.get("token").asText(), statement);
  }

  private HttpResponse<String> send(String token, ObjectNode statement) {
    return browser.post(
        "/xapi/statements",
        statement.toString(),
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json",
        "X-Experience-API-Version",
        "1.0.3");
  }

  private JsonNode oneOnOnes() {
    for (JsonNode module : Json.parse(report("", "application/json").body())) {
      if (module.get("module").asText().equals("one-on-ones")) {
        return module;
      }
    }
    throw new AssertionError("no one-on-ones in the report");
  }

  private static long grown(String figure, JsonNode before, JsonNode after) {
    return after.get(figure).asLong() - before.get(figure).asLong();
  }

  private String typeOf(String query, String accept) {
    return report(query, accept).headers().firstValue("Content-Type").orElseThrow();
  }

  private HttpResponse<String> report(String query, String accept) {
    return browser.get("/api/reports/modules" + query, "Authorization", ADMIN, "Accept", accept);
  }
}
