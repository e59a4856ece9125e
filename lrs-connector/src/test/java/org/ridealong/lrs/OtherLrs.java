package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ridealong.testing.FreePort;

/** A tiny LRS that keeps statements by id, and can be down, picky, busy or a liar. */
final class OtherLrs {
  private static final int PORT = FreePort.find();

  /** How often each statement was taken. */
  final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /** Ids in the order in which they were taken. */
  final List<String> order = new CopyOnWriteArrayList<>();

  /** Bodies that were more than JSON. */
  final List<String> multiparts = new CopyOnWriteArrayList<>();

  volatile Predicate<JsonNode> refuses = statement -> false;

  /** What it answers instead, if anything: a status and a body. */
  volatile @Nullable String insteadOfIds;

  volatile int insteadOf200 = 200;
  private final int port;
  private HttpServer server;

  OtherLrs() {
    this(PORT);
  }

  private OtherLrs(int port) {
    this.port = port;
  }

  /** One that the configuration does not name. */
  static OtherLrs elsewhere() {
    return new OtherLrs(FreePort.find());
  }

  static String endpoint() {
    return "http://127.0.0.1:" + PORT + "/xapi";
  }

  String address() {
    return "http://127.0.0.1:" + port + "/xapi";
  }

  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/xapi/statements", this::statements);
    server.createContext(
        "/xapi/about", exchange -> answer(exchange, 200, "{\"version\":[\"1.0.3\"]}"));
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void statements(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      String body = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (exchange.getRequestMethod().equals("GET")) {
        answer(exchange, 200, "{\"statements\":[],\"more\":\"\"}");
        return;
      }
      String json = body;
      if (exchange.getRequestHeaders().getFirst("Content-Type").startsWith("multipart/mixed")) {
        multiparts.add(body);
        json = body.substring(body.indexOf("\r\n\r\n") + 4, body.indexOf("\r\n--"));
      }
      JsonNode batch =
          Sample.read(
              new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      String instead = insteadOfIds;
      if (instead != null) {
        answer(exchange, insteadOf200, instead);
      } else if (takes(batch)) {
        answer(exchange, 200, ids(batch));
      } else {
        answer(exchange, 400, "No, thank you");
      }
    }
  }

  private boolean takes(JsonNode batch) {
    for (JsonNode statement : batch) {
      if (refuses.test(statement)
          || statement.has("stored")
          || statement.has("authority")
          || !statement.has("timestamp")) {
        return false;
      }
    }
    for (JsonNode statement : batch) {
      taken.merge(Sample.id(statement), 1, Integer::sum);
      order.add(Sample.id(statement));
    }
    return true;
  }

  private static String ids(JsonNode batch) {
    StringBuilder ids = new StringBuilder();
    batch.forEach(s -> ids.append(ids.isEmpty() ? "[\"" : ",\"").append(Sample.id(s)).append('"'));
    return ids.append(']').toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
