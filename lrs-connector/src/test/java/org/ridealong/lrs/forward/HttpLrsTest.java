package org.ridealong.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.outbox.Target;

class HttpLrsTest {
  private HttpServer other;
  private int status;

  @BeforeEach
  void start() throws Exception {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  @Test
  void aServerThatIsStillStartingIsSoonTriedAgain() throws Exception {
    assertThat(answerTo(404)).isInstanceOf(Answer.Failed.class);
    assertThat(answerTo(502)).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void onlyAKeyThatIsNotKnownWaitsForSomebodyToMendIt() throws Exception {
    assertThat(answerTo(401)).isInstanceOf(Answer.Unwelcome.class);
    assertThat(answerTo(403)).isInstanceOf(Answer.Unwelcome.class);
  }

  @Test
  void aBusyServerWithoutAWordOfWhenIsLeftAloneForHalfAMinute() throws Exception {
    assertThat(answerTo(503)).isEqualTo(new Answer.Busy(Duration.ofSeconds(30)));
  }

  private Answer answerTo(int answered) throws Exception {
    status = answered;
    URI statements = URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/statements");
    return new HttpLrs(new Target.Address(statements, "key", "secret")).send(List.of());
  }
}
