package org.ridealong.lms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine's own address. */
final class Web implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html",
          "css",
          "text/css",
          "js",
          "text/javascript",
          "json",
          "application/json");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Web() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  void at(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  static void answer(HttpExchange exchange, String path, byte[] content) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type != null) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head ? -1 : content.length);
    if (!head) {
      exchange.getResponseBody().write(content);
    }
  }

  static void page(HttpExchange exchange, String html) throws IOException {
    answer(exchange, ".html", html.getBytes(UTF_8));
  }

  static void nothing(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
