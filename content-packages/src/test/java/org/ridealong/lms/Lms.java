package org.ridealong.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridealong.browser.CompiledCourse;
import org.ridealong.browser.Timespans;
import org.ridealong.course.Course;
import org.ridealong.packaging.PackageOptions;

/**
 * A SCORM LMS with one package and one learner: scorm-again in the page, the strict API before it,
 * and a server that keeps what reached it. Where LMSs lose or bend what they are told, so does this
 * one.
 */
final class Lms implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPTS = Path.of("player/build/lms");

  private final Web web = new Web();
  private final Map<String, byte[]> files;
  private final Edition edition;
  private final Map<String, String> held = new TreeMap<>();
  private final Map<String, Integer> turns = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private Map<String, String> started = Map.of();
  private String mode = "normal";
  private String credit = "credit";
  private String manner = "honest";
  private int visits;
  private int finished;
  private int dead;
  private volatile int status = 204;
  private volatile boolean signedOut;
  private volatile boolean forbidsUnload;
  private volatile boolean opensToAll;

  Lms(Course course, Edition edition) {
    this(course, edition, PackageOptions.DEFAULT);
  }

  Lms(Course course, Edition edition, PackageOptions options) {
    this.edition = edition;
    files = Packages.unzipped(Packages.zip(course, edition.standard, options));
    web.at("/", this::file);
    web.at("/launch", this::launch);
    web.at("/nested", exchange -> Web.page(exchange, frame("/course/index.html", "")));
    web.at("/none", exchange -> Web.page(exchange, frame("/course/index.html", "")));
    web.at("/home", exchange -> Web.page(exchange, "<h1>Your courses</h1>"));
    web.at("/sign-in", exchange -> Web.page(exchange, "<h1>Sign in</h1>"));
    web.at("/commit", this::commit);
  }

  Edition edition() {
    return edition;
  }

  CompiledCourse course() {
    return CompiledCourse.of(files.get("course.json"));
  }

  String address() {
    return web.address();
  }

  Lms in(String mode, String credit) {
    this.mode = mode;
    this.credit = credit;
    return this;
  }

  /** As the script for its page knows it: honest, moodle or throws. */
  Lms behaving(String manner) {
    this.manner = manner;
    return this;
  }

  Lms forbiddingUnload() {
    forbidsUnload = true;
    return this;
  }

  /** Its files may be read from any address, also from none. */
  Lms openToAll() {
    opensToAll = true;
    return this;
  }

  /** What the next commits are answered with. */
  void answers(int status) {
    this.status = status;
  }

  /**
   * As LMSs do, it goes on refusing the page that was open, also once the learner signed in again.
   */
  void signOut() {
    signedOut = true;
    dead = visits;
  }

  void signIn() {
    signedOut = false;
  }

  /** What its server holds under an element's name, or empty. */
  synchronized String value(String element) {
    return held.getOrDefault(element, "");
  }

  synchronized Map<String, String> values() {
    return Map.copyOf(held);
  }

  /** What it holds from before the course is opened again. */
  synchronized void put(String element, String value) {
    held.put(element, value);
  }

  /** What differs from what the last visit began with. */
  synchronized Map<String, String> changes() {
    return held.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(started.get(entry.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Responses of all interactions of this type, in their order. */
  synchronized List<String> responses(String type) {
    return interactions(type).stream()
        .map(at -> held.getOrDefault(at + edition.response(), ""))
        .toList();
  }

  /** Ids of all interactions of this type, in their order. */
  synchronized List<String> asked(String type) {
    return interactions(type).stream().map(at -> held.get(at + "id")).toList();
  }

  private List<String> interactions(String type) {
    List<String> found = new ArrayList<>();
    for (int n = 0; held.containsKey("cmi.interactions." + n + ".id"); n++) {
      if (type.equals(held.get("cmi.interactions." + n + ".type"))) {
        found.add("cmi.interactions." + n + ".");
      }
    }
    return found;
  }

  synchronized int finished() {
    return finished;
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  private synchronized void launch(HttpExchange exchange) throws IOException {
    visits++;
    Map<String, String> start = new TreeMap<>(held);
    boolean forgotten = !edition.is12() && visits > 1 && !"suspend".equals(held.get("cmi.exit"));
    if (forgotten) {
      start.clear();
    }
    start.remove(edition.core("exit"));
    start.remove(edition.core("session_time"));
    start.remove("adl.nav.request");
    start.put(edition.learner(), "kofi@example.com");
    start.put(edition.learnerName(), "Osei, Kofi");
    start.put(edition.mode(), mode);
    start.put(edition.core("credit"), credit);
    start.put(edition.core("entry"), visits == 1 || forgotten ? "ab-initio" : "resume");
    started = Map.copyOf(held);
    String page =
        """
        <!doctype html>
        <meta charset="utf-8">
        <title>An LMS</title>
        <script type="application/json" id="start">%s</script>
        <script src="/%s.js"></script>
        <h1>A course in an LMS</h1>
        """
            .formatted(
                JSON.writeValueAsString(Map.of("visit", visits, "values", start, "manner", manner)),
                edition.api);
    policies(exchange);
    Web.page(exchange, page + shown(exchange.getRequestURI().getQuery()));
  }

  private String shown(String show) {
    return switch (Show.valueOf(show)) {
      case FRAME -> frame("/course/index.html", "");
      case NESTED_FRAME -> frame("/nested", "");
      case POPUP ->
          "<button onclick=\"open('/course/index.html', 'sco', 'width=735,height=680')\">Open</button>";
      case FOREIGN_FRAME -> frame("http://localhost:" + web.port() + "/course/index.html", "");
      case SANDBOX -> frame("/course/index.html", "sandbox=\"allow-scripts allow-forms\"");
    };
  }

  private static String frame(String address, String more) {
    return "<style>body { margin: 0 } h1 { font-size: 1rem } iframe { border: 0; width: 100%%; height: 660px }</style>"
            .replace("%%", "%")
        + "<iframe title='The course' src='"
        + address
        + "' "
        + more
        + "></iframe>";
  }

  private synchronized void commit(HttpExchange exchange) throws IOException {
    JsonNode told = JSON.readTree(exchange.getRequestBody());
    boolean refused = told.path("visit").asInt() <= dead;
    if (refused || status != 204) {
      Web.nothing(exchange, refused ? 403 : status);
      return;
    }
    told.path("violations").forEach(one -> violations.add(one.asText()));
    int turn = told.path("turn").asInt() + 1000 * told.path("visit").asInt();
    told.path("values")
        .properties()
        .forEach(
            entry -> {
              if (turns.merge(entry.getKey(), turn, Math::max) == turn) {
                held.put(entry.getKey(), entry.getValue().asText());
              }
            });
    if (told.path("finished").asBoolean()) {
      finish();
    }
    Web.nothing(exchange, 204);
  }

  private void finish() {
    finished++;
    if (!edition.is12()) {
      return;
    }
    held.putIfAbsent("cmi.core.lesson_status", "completed");
    String time = held.remove("cmi.core.session_time");
    if (time != null) {
      held.merge("cmi.core.total_time", time, Timespans::sum);
    }
  }

  private void policies(HttpExchange exchange) {
    if (forbidsUnload) {
      exchange.getResponseHeaders().set("Permissions-Policy", "unload=()");
    }
    if (opensToAll) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    }
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    policies(exchange);
    if (signedOut) {
      exchange.getResponseHeaders().set("Location", "/sign-in");
      Web.nothing(exchange, 302);
      return;
    }
    byte[] content =
        path.startsWith("/course/")
            ? files.get(path.substring("/course/".length()))
            : path.equals("/" + edition.api + ".js")
                ? Files.readAllBytes(SCRIPTS.resolve(edition.api + ".js"))
                : null;
    if (content == null) {
      Web.nothing(exchange, 404);
    } else {
      Web.answer(exchange, path, content);
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
