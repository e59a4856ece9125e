package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A tiny LRS that keeps statements by id, and can be down or picky. */
final class OtherLrs {
  private static final int PORT = freePort();

  /** How often each statement was taken. */
  final Map<String, Integer> taken = new ConcurrentHashMap<>();

  volatile Predicate<JsonNode> refuses = statement -> false;
  private HttpServer server;

  static String endpoint() {
    return "http://127.0.0.1:" + PORT + "/xapi";
  }

  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/xapi/statements",
        exchange -> {
          try (exchange;
              InputStream in = exchange.getRequestBody()) {
            JsonNode batch = Sample.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer(batch), -1);
          }
        });
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private int answer(JsonNode batch) {
    for (JsonNode statement : batch) {
      if (refuses.test(statement)) {
        return 400;
      }
      if (statement.has("stored") || statement.has("authority") || !statement.has("timestamp")) {
        return 400;
      }
    }
    batch.forEach(statement -> taken.merge(Sample.id(statement), 1, Integer::sum));
    return 200;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
