package org.ridealong.lrs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.statement.Statement;
import org.ridealong.lrs.statement.XapiVersion;

class LrsClientTest {
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final List<String> mores = new CopyOnWriteArrayList<>();
  private String version = "1.0.3";
  private String retryAfter = "";
  private HttpServer server;
  private String address;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/xapi/statements", this::answer);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aBatchThatGotNoAnswerIsSentAgainWithTheSameIds() throws Exception {
    statuses.addAll(List.of(503, 200));
    client().store(List.of(statement()));
    assertThat(bodies).hasSize(2);
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).contains("\"id\"");
  }

  @Test
  void manyGoInBatchesOfFifty() throws Exception {
    List<Statement> many = IntStream.range(0, 120).mapToObj(i -> statement()).toList();
    client().store(many);
    assertThat(bodies.stream().map(body -> Sample.read(body).size())).containsExactly(50, 50, 20);
  }

  @Test
  void whatTheLrsDoesNotTakeIsSaidAndNotSentAgain() {
    statuses.add(409);
    assertThatThrownBy(() -> client().store(List.of(statement())))
        .isInstanceOfSatisfying(LrsException.class, e -> assertThat(e.status()).isEqualTo(409));
    assertThat(bodies).hasSize(1);
  }

  @Test
  void pagesAreFollowedToTheEndInTheVersionThatWasChosen() throws Exception {
    mores.add("/xapi/statements?from=2");
    version = "2.0.0";
    List<String> read = new ArrayList<>();
    new LrsClient(URI.create(address + "/"), "key", "secret", XapiVersion.V2_0)
        .read(Map.of("verb", "a:b c"), statement -> read.add(statement.path("id").asText()));
    assertThat(read).hasSize(2);
    assertThat(asked)
        .containsExactly("2.0.0 /xapi/statements?verb=a%3Ab+c", "2.0.0 /xapi/statements?from=2");
  }

  @Test
  void theKeyIsNotCarriedToAnotherServer() {
    mores.add("http://elsewhere.example/xapi/statements?from=2");
    assertThatThrownBy(() -> client().read(Map.of(), statement -> {}))
        .isInstanceOf(LrsException.class)
        .hasMessageContaining("elsewhere");
  }

  @Test
  void pagesThatLeadInACircleAreNamedAndNotReadForEver() {
    mores.addAll(
        List.of(
            "/xapi/statements?from=2",
            "/xapi/statements?from=3",
            "/xapi/statements?from=2",
            "/xapi/statements?from=3"));
    assertThatThrownBy(() -> client().read(Map.of(), statement -> {}))
        .isInstanceOf(LrsException.class)
        .hasMessageContaining("in a circle")
        .hasMessageContaining("/xapi/statements?from=2");
    assertThat(asked).hasSize(3);
  }

  @Test
  void whoAsksToWaitIsLeftAloneForAsLongAsItSays() throws Exception {
    statuses.addAll(List.of(429, 200));
    retryAfter = "2";
    long before = System.nanoTime();
    client().store(List.of(statement()));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(bodies).hasSize(2);
  }

  @Test
  void aLongerWaitThanIsGrantedIsSaidWithItsEndAndNotWaitedFor() {
    for (Map.Entry<String, Instant> wait :
        Map.of(
                "3600", Instant.now().plusSeconds(3600),
                "Fri, 01 Jan 2100 00:00:00 GMT", Instant.parse("2100-01-01T00:00:00Z"))
            .entrySet()) {
      statuses.add(503);
      retryAfter = wait.getKey();
      assertThatThrownBy(() -> client().read(Map.of(), statement -> {}))
          .isInstanceOfSatisfying(
              ThrottledException.class,
              e -> assertThat(e.until()).isCloseTo(wait.getValue(), within(10, ChronoUnit.SECONDS)))
          .hasMessageContaining("throttled until");
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void waitsAddUpToWhatIsGranted() {
    statuses.addAll(List.of(429, 429, 429));
    retryAfter = "1";
    LrsClient impatient =
        new LrsClient(
            URI.create(address), "key", "secret", XapiVersion.V1_0, Duration.ofMillis(1500));
    assertThatThrownBy(() -> impatient.read(Map.of(), statement -> {}))
        .isInstanceOf(ThrottledException.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void anLrsThatAnswersInAnotherVersionOrInNoneIsNotBelieved() {
    version = "2.0.0";
    assertThatThrownBy(() -> client().read(Map.of(), statement -> {}))
        .isInstanceOf(LrsException.class)
        .hasMessageContaining("it speaks xAPI 2.0.0, and was asked in 1.0.3");
    version = "";
    assertThatThrownBy(() -> client().store(List.of(statement())))
        .isInstanceOf(LrsException.class)
        .hasMessageContaining("does not say which xAPI it speaks");
  }

  /** With Jackson and nothing else beside the library. */
  @Test
  void theExampleOfTheReadmeRunsWithoutJakartaEe() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String source =
        Files.readString(Path.of("src/test/java/org/ridealong/lrs/client/Example.java"));
    for (String part : List.of("README", "README of pull")) {
      String begin = "// " + part + " begins\n";
      String shown =
          source.substring(
              source.indexOf(begin) + begin.length(), source.indexOf("    // " + part + " ends"));
      assertThat(readme).contains(shown.indent(-4));
    }
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(classes|jackson-(core|databind|annotations)-[^/]*)"))
            .collect(Collectors.joining(File.pathSeparator));
    Process example =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Example.class.getName(),
                address)
            .redirectErrorStream(true)
            .start();
    String said = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(example.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines()).hasSize(3).startsWith("kim").endsWith("2026-01-01T00:00:00Z");
    assertThat(bodies).hasSize(1);
  }

  private LrsClient client() {
    return new LrsClient(URI.create(address), "key", "secret", XapiVersion.V1_0);
  }

  private static Statement statement() {
    return Statement.byMail("kim@example.org")
        .did("http://adlnet.gov/expapi/verbs/attended", "en", "attended")
        .on("https://example.com/meeting", "https://example.com/types/meeting", "en", "Meeting");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int status = statuses.isEmpty() ? 200 : statuses.remove(0);
      String said = "[]";
      if (exchange.getRequestMethod().equals("POST")) {
        bodies.add(body);
      } else {
        asked.add(
            exchange.getRequestHeaders().getFirst("X-Experience-API-Version")
                + " "
                + exchange.getRequestURI());
        said =
            """
            {"statements": [{"id": "1", "stored": "2026-01-01T00:00:00Z", "actor": {"account": {"name": "kim"}}}], "more": "%s"}
            """
                .formatted(mores.isEmpty() ? "" : mores.remove(0));
      }
      header(exchange, "X-Experience-API-Version", version);
      header(exchange, "Retry-After", retryAfter);
      byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void header(HttpExchange exchange, String name, String value) {
    if (!value.isEmpty()) {
      exchange.getResponseHeaders().set(name, value);
    }
  }
}
