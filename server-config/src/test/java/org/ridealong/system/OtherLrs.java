package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
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
    /** Ends each connection with a reset, once something came. */
    RESETTING,
    /** Listens no more. */
    AWAY
  }

  /** What it never takes. */
  static final String UNWANTED = "unwanted";

  /** How often each statement came and was kept. */
  final Map<String, Integer> kept = new ConcurrentHashMap<>();

  /** How many statements were kept and whoever sent them perhaps never heard of it. */
  final AtomicLong unanswered = new AtomicLong();

  final Map<String, Boolean> refused = new ConcurrentHashMap<>();
  final AtomicLong requests = new AtomicLong();

  /** How many requests, or connections, each mood met; none when it is away. */
  final Map<Mood, AtomicLong> met = new ConcurrentHashMap<>();

  static {
    // Else each answer's second packet waits 40 ms for a word that the first has come.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final int port;
  private volatile Mood mood = Mood.WELL;

  /** How often it closed all its connections, whatever went through them. */
  private volatile int closed;

  private AutoCloseable listening;

  OtherLrs() throws Exception {
    port = Ridealong.freePort();
    listening = listen();
  }

  String endpoint() {
    return "http://127.0.0.1:" + port + "/xapi";
  }

  synchronized void is(Mood now) throws Exception {
    boolean same = !isSilent(mood) && !isSilent(now);
    if (!same) {
      closed++;
      listening.close();
    }
    mood = now;
    if (!same) {
      listening =
          switch (now) {
            case AWAY -> () -> {};
            case RESETTING -> reset();
            default -> listen();
          };
    }
  }

  /** Whether it speaks no HTTP at all then. */
  private static boolean isSilent(Mood mood) {
    return mood == Mood.AWAY || mood == Mood.RESETTING;
  }

  private AutoCloseable listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    server.setExecutor(pool);
    server.createContext("/xapi/statements", this::answer);
    server.start();
    return () -> {
      server.stop(0);
      pool.shutdownNow();
    };
  }

  /** Below HTTP: a connection that is closed without lingering is reset (RFC 9293, 3.10.4). */
  private AutoCloseable reset() throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread resetting = new Thread(() -> resetAll(listener), "resetting LRS");
    resetting.start();
    return () -> {
      listener.close();
      resetting.join();
    };
  }

  private void resetAll(ServerSocket listener) {
    while (!listener.isClosed()) {
      try (Socket connection = listener.accept()) {
        connection.setSoTimeout(2000);
        connection.setSoLinger(true, 0);
        connection.getInputStream().read();
        count(Mood.RESETTING);
      } catch (IOException e) {
        // It is closed, or whoever came was quicker.
      }
    }
  }

  private void count(Mood now) {
    met.computeIfAbsent(now, any -> new AtomicLong()).incrementAndGet();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      JsonNode batch = Api.JSON.readTree(exchange.getRequestBody().readAllBytes());
      Mood now = mood;
      count(now);
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
    int before = closed;
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
    boolean isAnswered = false;
    try {
      if (now != Mood.HANGING_UP) {
        say(exchange, 200, ids.append(']').toString());
        isAnswered = closed == before;
      }
    } finally {
      if (!isAnswered) {
        unanswered.addAndGet(batch.size());
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() throws Exception {
    listening.close();
  }
}
