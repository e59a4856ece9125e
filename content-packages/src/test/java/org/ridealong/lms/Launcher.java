package org.ridealong.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ridealong.course.Course;
import org.ridealong.packaging.Standard;

/**
 * An LMS that launches one cmi5 or tincan package, with a record store at another address. Its
 * rules are those of the player's own tests; {@code player/test/lms/launcher.ts} serves them.
 */
final class Launcher implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final String store;
  private final Web web = new Web();

  Launcher(Course course, Standard standard) {
    try {
      process =
          new ProcessBuilder("node", "build/lms/launcher.mjs")
              .directory(Path.of("player").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader said = process.inputReader();
      store = said.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> files = Packages.unzipped(Packages.zip(course, standard));
    web.at(
        "/course/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] content = files.get(path.substring("/course/".length()));
          if (content == null) {
            Web.nothing(exchange, 404);
          } else {
            Web.answer(exchange, path, content);
          }
        });
    web.at("/home", exchange -> Web.page(exchange, "<h1>Your courses</h1>"));
  }

  /** A learner is enrolled; what LMS.LaunchData holds besides the usual. */
  Launcher enrols(Map<String, ?> data) {
    control("cmi5", data);
    return this;
  }

  /** The address of a new session. */
  String launch(Map<String, ?> data) {
    return course() + "?" + control("launch", data);
  }

  String launch() {
    return launch(Map.of());
  }

  String launchTincan() {
    return course() + "?" + control("tincan", Map.of());
  }

  void prefers(String languages) {
    control("languages", languages);
  }

  String course() {
    return web.address() + "/course/index.html";
  }

  String home() {
    return web.address() + "/home";
  }

  Heard cmi5() {
    return new Heard(state().path("cmi5"));
  }

  Heard tincan() {
    return new Heard(state().path("tincan"));
  }

  /** What a record store was told. */
  record Heard(JsonNode json) {

    /** Ids of requirements that were broken. */
    List<String> broken() {
      return texts("broken");
    }

    /** What is no valid statement of xAPI. */
    List<String> invalid() {
      return texts("invalid");
    }

    int fetches() {
      return json.path("fetches").asInt();
    }

    /** Verbs of what is about the module itself, in their order. */
    List<String> verbs() {
      return statements()
          .filter(one -> one.at("/object/id").asText().matches(".*/(au/1|courses/[^/]+)"))
          .map(one -> one.at("/verb/id").asText().replaceAll(".*/", ""))
          .toList();
    }

    /** Responses to all decisions. */
    List<String> decisions() {
      return statements()
          .filter(one -> one.at("/object/id").asText().contains("/scenarios/"))
          .filter(one -> one.at("/object/definition/interactionType").asText().equals("choice"))
          .map(one -> one.at("/result/response").asText())
          .toList();
    }

    java.util.stream.Stream<JsonNode> statements() {
      return StreamSupport.stream(json.path("statements").spliterator(), false);
    }

    private List<String> texts(String name) {
      return StreamSupport.stream(json.path(name).spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
  }

  private JsonNode state() {
    try {
      return JSON.readTree(control("state", Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String control(String what, Object wishes) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(store + "/control/" + what))
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(wishes)))
              .build();
      return CLIENT.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    web.close();
  }
}
