package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** An LRS elsewhere that counts what comes, and has moods. */
final class OtherLrs implements AutoCloseable {
  enum Mood {
    WELL,
    /** Answers that all is well, and has kept nothing. */
    LYING,
    /** Keeps what comes, and hangs up without a word. */
    HANGING_UP,
    /** Keeps what comes, and answers late. */
    SLOW,
    FAILING,
    THROTTLING,
    /** Listens no more. */
    AWAY
  }

  /** What it never takes. */
  static final String UNWANTED = "unwanted";

  /** How often each statement came and was kept. */
  final Map<String, Integer> kept = new ConcurrentHashMap<>();

  final Map<String, Boolean> refused = new ConcurrentHashMap<>();
  final AtomicLong requests = new AtomicLong();
  private final int port;
  private volatile Mood mood = Mood.WELL;
  private HttpServer server;

  OtherLrs() throws IOException {
    port = Ridealong.freePort();
    listen();
  }

  String endpoint() {
    return "http://127.0.0.1:" + port + "/xapi";
  }

  synchronized void is(Mood now) throws IOException {
    if (mood == Mood.AWAY && now != Mood.AWAY) {
      listen();
    } else if (now == Mood.AWAY && mood != Mood.AWAY) {
      server.stop(0);
    }
    mood = now;
  }

  private void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/xapi/statements", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      JsonNode batch = Api.JSON.readTree(exchange.getRequestBody().readAllBytes());
      Mood now = mood;
      switch (now) {
        case LYING -> say(exchange, 200, "<html>Please accept our terms of use</html>");
        case FAILING -> say(exchange, 500, "Out of order");
        case THROTTLING -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          say(exchange, 429, "Too many");
        }
        default -> take(exchange, batch, now);
      }
    }
  }

  private void take(HttpExchange exchange, JsonNode batch, Mood now) throws IOException {
    boolean unwanted = false;
    for (JsonNode statement : batch) {
      unwanted |= statement.at("/result/response").asText().equals(UNWANTED);
    }
    if (unwanted) {
      if (batch.size() == 1) {
        refused.put(batch.get(0).path("id").asText(), true);
      }
      say(exchange, 400, "That one I do not want");
      return;
    }
    StringBuilder ids = new StringBuilder();
    for (JsonNode statement : batch) {
      String id = statement.path("id").asText();
      kept.merge(id, 1, Integer::sum);
      ids.append(ids.isEmpty() ? "[\"" : ",\"").append(id).append('"');
    }
    if (now == Mood.SLOW) {
      try {
        Thread.sleep(3000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (now != Mood.HANGING_UP) {
      say(exchange, 200, ids.append(']').toString());
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
