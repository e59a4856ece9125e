package org.ridealong.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.store.StoredStatement;

class HttpLrsTest {
  private final StatementOfTest statement = new StatementOfTest();
  private final List<String> asked = new ArrayList<>();
  private HttpServer other;
  private int status = 200;
  private String body = "";
  private String there = "";
  private Map<String, String> headers = Map.of();

  @BeforeEach
  void start() throws Exception {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/xapi/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          boolean reads = exchange.getRequestMethod().equals("GET");
          headers.forEach(exchange.getResponseHeaders()::add);
          byte[] answer = (reads ? there : body).getBytes(StandardCharsets.UTF_8);
          int code = reads ? there.isEmpty() ? 404 : 200 : status;
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  @Test
  void theIdsOfWhatWasSentAreAnArrival() throws Exception {
    assertThat(answerTo(200, ids())).isEqualTo(new Answer.Arrived());
    assertThat(answerTo(200, ids().toUpperCase(Locale.ROOT))).isEqualTo(new Answer.Arrived());
  }

  @Test
  void anyOtherBodyOfASuccessIsNotBelieved() throws Exception {
    for (String lie :
        List.of(
            "",
            "[]",
            "{}",
            "<html>Welcome to our hotel's network</html>",
            "[\"" + UUID.randomUUID() + "\"]",
            "[\"" + statement.id() + "\",\"" + UUID.randomUUID() + "\"]")) {
      assertThat(answerTo(200, lie)).as(lie).isInstanceOf(Answer.Unbelievable.class);
    }
    assertThat(answerTo(204, "")).isInstanceOf(Answer.Unbelievable.class);
  }

  @Test
  void anAnswerWithoutEndIsGivenUp() throws Exception {
    assertThat(answerTo(200, "x".repeat(3 << 20))).isInstanceOf(Answer.Away.class);
  }

  @Test
  void aConflictWithTheSameStatementIsAnArrival() throws Exception {
    there = statement.complete().toString();
    assertThat(answerTo(409, "it is there")).isEqualTo(new Answer.Arrived());
    assertThat(asked).last().isEqualTo("GET /xapi/statements?statementId=" + statement.id());
    there = statement.complete().put("timestamp", "2001-01-01T00:00:00Z").toString();
    assertThat(answerTo(409, "it is there")).isInstanceOf(Answer.Conflict.class);
    there = "";
    assertThat(answerTo(409, "it is there")).isEqualTo(new Answer.Conflict("409 it is there"));
  }

  @Test
  void aServerThatIsStillStartingIsSoonTriedAgain() throws Exception {
    assertThat(answerTo(404, "")).isInstanceOf(Answer.Away.class);
    assertThat(answerTo(502, "")).isInstanceOf(Answer.Away.class);
    assertThat(answerTo(302, "")).isInstanceOf(Answer.Away.class);
  }

  @Test
  void onlyAKeyThatIsNotKnownWaitsForSomebodyToMendIt() throws Exception {
    assertThat(answerTo(401, "")).isInstanceOf(Answer.Unwelcome.class);
    assertThat(answerTo(403, "")).isInstanceOf(Answer.Unwelcome.class);
  }

  @Test
  void whenItSaysForHowLongItIsLeftAlone() throws Exception {
    assertThat(answerTo(503, "")).isEqualTo(new Answer.Busy(Optional.empty(), "503"));
    headers = Map.of("Retry-After", "17");
    assertThat(answerTo(429, ""))
        .isEqualTo(new Answer.Busy(Optional.of(Duration.ofSeconds(17)), "429"));
    headers = Map.of("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT");
    assertThat(answerTo(429, "")).isEqualTo(new Answer.Busy(Optional.empty(), "429"));
  }

  @Test
  void aTrialSaysWhatIsWrong() throws Exception {
    assertThat(Trial.of(address()).words()).contains("no LRS at this address", "404");
    there = "<html>";
    assertThat(Trial.of(address()).words()).contains("no version of xAPI");
    there = "{\"version\":[\"1.0.3\"],\"statements\":[]}";
    assertThat(Trial.of(address()))
        .isEqualTo(new Trial(true, "200: it speaks 1.0.3, and knows the key."));
    other.stop(0);
    assertThat(Trial.of(address()).works()).isFalse();
    assertThat(Trial.of(address()).words()).startsWith("It cannot be reached: Nobody answers");
  }

  private String ids() {
    return "[\"" + statement.id() + "\"]";
  }

  private Answer answerTo(int answered, String text) throws Exception {
    status = answered;
    body = text;
    Entry entry = new Entry(statement, 0, new UUID(0, 0), 0, 0);
    return new HttpLrs(address(), new NoAttachments()).send(List.of(entry));
  }

  private Address address() {
    return new Address(
        URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/xapi"),
        "key",
        "secret",
        "1.0.3");
  }

  private static final class NoAttachments extends AttachmentData {
    @Override
    Map<String, String> of(List<Entry> batch) {
      return Map.of();
    }
  }

  private static final class StatementOfTest extends StoredStatement {
    private final ObjectNode sent = Sample.answered().put("timestamp", "2026-11-02T09:00:00Z");

    @Override
    public UUID id() {
      return UUID.fromString(Sample.id(sent));
    }

    @Override
    public ObjectNode complete() {
      return sent.deepCopy();
    }

    @Override
    public ObjectNode forOtherLrs() {
      return sent.deepCopy();
    }
  }
}
