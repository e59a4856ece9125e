package org.ridealong.lrs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.testing.FreePort;

/** A tiny LRS that is read: in order, by pages, with attachments, without what was taken back. */
public final class SourceLrs implements AutoCloseable {
  private static final int PORT = FreePort.find();

  /** What was asked for, in the order in which it was. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** What it was taken back is only asked for by id. */
  public final Map<String, ObjectNode> takenBack = new ConcurrentHashMap<>();

  /** Data by hash; the text stands for bytes (ISO 8859-1). */
  public final Map<String, String> attachments = new ConcurrentHashMap<>();

  /** Headers that it answers beside the version. */
  public final Map<String, String> headers = new ConcurrentHashMap<>();

  /** Runs before each answer. */
  public volatile Runnable beforehand = () -> {};

  public volatile int page = 100;
  public volatile int status = 200;
  private final List<ObjectNode> statements = new CopyOnWriteArrayList<>();
  private final int port;
  private final HttpServer server;
  private Instant last = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private SourceLrs(int port) {
    this.port = port;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/xapi/statements", this::answer);
    server.start();
  }

  /** The one that the LRS under test is configured to fetch from. */
  static SourceLrs configured() {
    return new SourceLrs(PORT);
  }

  public static SourceLrs elsewhere() {
    return new SourceLrs(FreePort.find());
  }

  static String endpoint() {
    return "http://127.0.0.1:" + PORT + "/xapi";
  }

  public String address() {
    return "http://127.0.0.1:" + port + "/xapi";
  }

  /** Stores it a millisecond after the one before. */
  public ObjectNode add(ObjectNode statement) {
    last = last.plusMillis(1);
    return add(statement, last);
  }

  public ObjectNode add(ObjectNode statement, Instant stored) {
    statement.put("stored", stored.toString());
    statement.putObject("authority").put("mbox", "mailto:elsewhere@example.org");
    statements.add(statement);
    return statement;
  }

  public void takeBack(ObjectNode statement) {
    statements.remove(statement);
    takenBack.put(Sample.id(statement), statement);
    add(Sample.voiding(Sample.id(statement)));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query =
          Stream.of(exchange.getRequestURI().getQuery().split("&"))
              .map(parameter -> parameter.split("=", 2))
              .collect(Collectors.toMap(p -> p[0], p -> p[1]));
      beforehand.run();
      asked.add(exchange.getRequestURI().getQuery());
      exchange.getResponseHeaders().set("X-Experience-API-Version", "1.0.3");
      headers.forEach(exchange.getResponseHeaders()::set);
      String json = "Not now";
      int answered = status;
      if (query.containsKey("voidedStatementId")) {
        ObjectNode found = takenBack.get(query.get("voidedStatementId"));
        answered = found == null ? 404 : 200;
        json = String.valueOf(found);
      } else if (status == 200) {
        json = page(query).toString();
      }
      byte[] body = answered == 200 ? multipart(json) : json.getBytes(StandardCharsets.UTF_8);
      if (answered == 200) {
        exchange.getResponseHeaders().set("Content-Type", "multipart/mixed; boundary=parts");
      }
      exchange.sendResponseHeaders(answered, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode page(Map<String, String> query) {
    Instant since = Instant.parse(query.getOrDefault("since", Instant.EPOCH.toString()));
    int from = Integer.parseInt(query.getOrDefault("from", "0"));
    List<ObjectNode> found =
        statements.stream()
            .filter(s -> Instant.parse(s.path("stored").asText()).isAfter(since))
            .toList();
    int end = Math.min(from + page, found.size());
    ObjectNode result = Sample.object("{}");
    ArrayNode some = result.putArray("statements");
    found.subList(from, end).forEach(some::add);
    return result.put(
        "more", end < found.size() ? "/xapi/statements?since=" + since + "&from=" + end : "");
  }

  private byte[] multipart(String json) {
    StringBuilder body = new StringBuilder("--parts\r\nContent-Type: application/json\r\n\r\n");
    body.append(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    attachments.forEach(
        (sha2, data) -> {
          if (json.contains(sha2)) {
            body.append("\r\n--parts\r\nContent-Transfer-Encoding: binary\r\n")
                .append("X-Experience-API-Hash: " + sha2 + "\r\n\r\n" + data);
          }
        });
    return body.append("\r\n--parts--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
