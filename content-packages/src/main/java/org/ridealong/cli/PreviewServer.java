package org.ridealong.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.check.Checked;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Launch;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.WebPlayer;
import org.ridealong.packaging.template.Templates;

/** Serves one module to this machine alone. */
final class PreviewServer implements AutoCloseable {

  private static final String PAGE = "index.html";
  private static final String PLAYER = "play/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "json", "application/json",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8");

  /** Asks every second whether files were saved, and loads the page anew when they were. */
  private static final String RELOAD =
      "<script>(async(was)=>{for(;;){await new Promise(done=>setTimeout(done,1000));"
          + "const now=await fetch('changed').then(a=>a.text(),()=>was);"
          + "if(was&&now!==was)location.reload();was=now}})()</script>";

  /** The page around the player. */
  private static final Map<String, String> DESK =
      Map.of("", "desk.html", "desk.js", "preview/desk.js", "desk.css", "preview/desk.css");

  private final HttpServer server;
  private final Supplier<Reading> courses;
  private final Supplier<String> saved;
  private final String module;

  /** Of the last time that the page was loaded: what it loads must fit it. */
  private List<Entry> files = List.of();

  private PreviewServer(
      HttpServer server, Supplier<Reading> courses, Supplier<String> saved, String module) {
    this.server = server;
    this.courses = courses;
    this.saved = saved;
    this.module = module;
  }

  /**
   * @param port 0 for any free one
   * @param saved another text after each change of the courses' files
   * @throws IOException if the port is taken
   */
  static PreviewServer start(
      int port, Supplier<Reading> courses, Supplier<String> saved, String module)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    PreviewServer preview = new PreviewServer(http, courses, saved, module);
    http.createContext("/", preview::answer);
    http.start();
    return preview;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      if (DESK.containsKey(path)) {
        String file = DESK.get(path);
        send(exchange, 200, file, own(file));
      } else if (path.startsWith(PLAYER)) {
        play(exchange, path.substring(PLAYER.length()));
      } else if (path.equals("changed")) {
        send(exchange, 200, "changed.txt", text(saved.get()));
      } else if (path.equals("findings")) {
        send(exchange, 200, PAGE, text(findings()));
      } else if (path.equals("module.json")) {
        send(exchange, 200, path, text(desk().module(module)));
      } else {
        ways(exchange, path);
      }
    }
  }

  /** {@code ways/<scenario>/<step or ending>}. */
  private void ways(HttpExchange exchange, String path) throws IOException {
    String[] parts = path.split("/", -1);
    Optional<String> ways =
        parts.length == 3 && parts[0].equals("ways")
            ? desk().ways(parts[1], parts[2])
            : Optional.empty();
    if (ways.isPresent()) {
      send(exchange, 200, "ways.json", text(ways.get()));
    } else {
      send(exchange, 404, PAGE, text("Not found"));
    }
  }

  private void play(HttpExchange exchange, String path) throws IOException {
    String name = path.isEmpty() ? PAGE : path;
    if (name.equals(PAGE)) {
      files = readAnew();
    }
    Optional<Entry> entry = files.stream().filter(one -> one.path().equals(name)).findFirst();
    if (entry.isPresent()) {
      send(exchange, 200, name, entry.get().bytes());
    } else {
      send(exchange, 404, PAGE, text("Not found"));
    }
  }

  private PreviewDesk desk() {
    return PreviewDesk.of(courses.get(), module);
  }

  /** What a browser can load now: the player, or a page that says what is wrong. */
  private List<Entry> readAnew() {
    PreviewDesk desk = desk();
    if (desk.playable().isPresent()) {
      return WebPlayer.files(desk.playable().get(), PackageOptions.DEFAULT, Launch.preview());
    }
    String page =
        Templates.render(
            "/org/ridealong/cli/findings.html.vm",
            Map.of("module", module, "findings", desk.errors()));
    return List.of(new Entry(PAGE, page));
  }

  /** The report of {@code check}, on this module. */
  private String findings() {
    Reading reading = courses.get();
    List<Checked> checked =
        reading.course(new Id(module)).stream()
            .map(course -> CourseChecks.check(course, reading.places()))
            .map(one -> Packing.check(one, reading.places()))
            .toList();
    List<Finding> refused = reading instanceof Reading.Refused no ? no.findings() : List.of();
    String page = CheckReport.page(refused, checked);
    return page.replace("</body>", RELOAD + "</body>");
  }

  private static byte[] own(String file) throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Not in this jar: " + file);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String name, byte[] body)
      throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
