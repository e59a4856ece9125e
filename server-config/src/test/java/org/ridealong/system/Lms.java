package org.ridealong.system;

import com.fasterxml.jackson.core.type.TypeReference;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ridealong.browser.Timespans;

/**
 * A small LMS on an address of its own: one package, one learner, SCORM 1.2 by scorm-again in the
 * page around the package. It keeps what was committed from visit to visit, as an LMS does.
 */
final class Lms implements AutoCloseable {
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> held = Collections.synchronizedMap(new TreeMap<>());
  private final String learner;
  private volatile int visits;
  private volatile int finished;

  Lms(byte[] packaged, String learner) throws IOException {
    this.learner = learner;
    unpack(packaged);
    server.createContext("/", this::file);
    server.createContext("/launch", this::launch);
    server.createContext("/commit", this::commit);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  private void unpack(byte[] packaged) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packaged))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put("/course/" + entry.getName(), zip.readAllBytes());
      }
    }
    Path scorm = Path.of(System.getProperty("ridealong.test.scorm"));
    files.put("/scorm12.min.js", Files.readAllBytes(scorm));
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/launch";
  }

  byte[] file(String name) {
    return files.get("/course/" + name);
  }

  /** What the LMS holds under an element's name, or empty. */
  String value(String element) {
    return held.getOrDefault("cmi." + element, "");
  }

  int finished() {
    return finished;
  }

  private void launch(HttpExchange exchange) throws IOException {
    Map<String, String> start = new TreeMap<>(held);
    start.put("cmi.core.student_id", learner);
    start.put("cmi.core.student_name", "Osei, Kofi");
    start.put("cmi.core.lesson_mode", "normal");
    start.put("cmi.core.credit", "credit");
    start.put("cmi.core.entry", visits == 0 ? "ab-initio" : "resume");
    visits++;
    String page =
        new String(Lms.class.getResourceAsStream("lms.html").readAllBytes(), StandardCharsets.UTF_8)
            .replace("{{START}}", Api.JSON.writeValueAsString(start));
    answer(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  private void commit(HttpExchange exchange) throws IOException {
    held.putAll(Api.JSON.readValue(exchange.getRequestBody(), VALUES));
    if ("finish".equals(exchange.getRequestURI().getQuery())) {
      held.merge("cmi.core.total_time", value("core.session_time"), Timespans::sum);
      finished++;
    }
    answer(exchange, "text/plain", new byte[0]);
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content = files.get(path);
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      String type = path.replaceAll(".*\\.", "").replace("js", "javascript");
      answer(exchange, path.endsWith(".json") ? "application/json" : "text/" + type, content);
    }
  }

  private static void answer(HttpExchange exchange, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head || content.length == 0 ? -1 : content.length);
    if (!head) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
