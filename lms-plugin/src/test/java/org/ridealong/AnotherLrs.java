package org.ridealong;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.ridealong.testing.FreePort;
import org.ridealong.web.Json;

/** A tiny LRS of somebody else, which is sent statements and asked for those that it has. */
final class AnotherLrs implements AutoCloseable {
  static final String KEY = "ridealong";
  static final String SECRET = "sesame-of-another-lrs";

  private static final int SOURCE_PORT = FreePort.find();

  /** How the server under test is told to fetch from {@link #source}. */
  static final String SOURCE =
      """
      ridealong.pull.endpoint=http://127.0.0.1:%d/xapi
      ridealong.pull.minutes=600
      ridealong.pull.key=%s
      ridealong.pull.secret=%s
      """
          .formatted(SOURCE_PORT, KEY, SECRET);

  /** What it answers to whoever asks. */
  final List<JsonNode> has = new CopyOnWriteArrayList<>();

  /** Ids of the statements that it took. */
  final Set<String> taken = ConcurrentHashMap.newKeySet();

  volatile Predicate<JsonNode> refuses = statement -> false;
  private final HttpServer server;

  AnotherLrs() {
    this(0);
  }

  /** The one that the server under test fetches from. */
  static AnotherLrs source() {
    return new AnotherLrs(SOURCE_PORT);
  }

  private AnotherLrs(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/xapi/about", e -> answer(e, 200, "{\"version\":[\"1.0.3\"]}"));
    server.createContext("/xapi/statements", this::statements);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void statements(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (!Browser.basic(KEY, SECRET).equals(sent)) {
      answer(exchange, 401, "Who are you?");
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, Json.write(Map.of("statements", has, "more", "")));
    } else {
      JsonNode batch = Json.parse(body);
      List<String> ids = new ArrayList<>();
      batch.forEach(statement -> ids.add(statement.path("id").asText()));
      boolean picky = false;
      for (JsonNode statement : batch) {
        picky |= refuses.test(statement);
      }
      if (picky) {
        answer(exchange, 400, "We do not take <b>this</b>");
      } else {
        taken.addAll(ids);
        answer(exchange, 200, Json.write(ids));
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("X-Experience-API-Version", "1.0.3");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
