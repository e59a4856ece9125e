package org.ridealong.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Safari's engine, as GTK's small browser has it, by WebDriver (https://www.w3.org/TR/webdriver/).
 */
final class WebKit implements Engine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGES = "webkit2gtk-driver xvfb";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process program;
  private final String driver;
  private final String session;

  WebKit() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    driver = "http://127.0.0.1:" + port;
    ProcessBuilder builder =
        Engine.program(PACKAGES, "xvfb-run", "-a", "WebKitWebDriver", "--port=" + port);
    // In a container it may make no sandbox of its own, and there is nothing to draw with.
    builder.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    builder.environment().put("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    program = builder.start();
    ObjectNode wishes = JSON.createObjectNode();
    ObjectNode browser =
        wishes
            .putObject("capabilities")
            .putObject("alwaysMatch")
            .putObject("webkitgtk:browserOptions");
    browser.put("binary", browser()).putArray("args").add("--automation");
    awaitDriver();
    session = "/session/" + call("/session", wishes).path("sessionId").asText();
  }

  private static String browser() throws IOException {
    try (Stream<Path> files = Files.find(Path.of("/usr/lib"), 4, (file, more) -> isIt(file))) {
      return files
          .map(Path::toString)
          .max(String::compareTo)
          .orElseThrow(
              () -> new IOException("No MiniBrowser. Debian: apt-get install " + PACKAGES));
    }
  }

  private static boolean isIt(Path file) {
    return file.endsWith("MiniBrowser") && file.getParent().toString().contains("webkit2gtk");
  }

  private void awaitDriver() throws Exception {
    for (int tried = 0; tried < 100; tried++) {
      try {
        http.send(
            HttpRequest.newBuilder(URI.create(driver + "/status")).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new IOException("WebKitWebDriver does not answer");
  }

  @Override
  public void open(String address) throws Exception {
    call(session + "/url", JSON.createObjectNode().put("url", address));
  }

  @Override
  public String ask(String expression) throws Exception {
    ObjectNode script = JSON.createObjectNode().put("script", "return " + expression);
    script.putArray("args");
    return call(session + "/execute/sync", script).asText();
  }

  private JsonNode call(String path, JsonNode body) throws Exception {
    String answer =
        http.send(
                HttpRequest.newBuilder(URI.create(driver + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    JsonNode value = JSON.readTree(answer).path("value");
    if (value.has("error")) {
      throw new IOException(answer);
    }
    return value;
  }

  @Override
  public void close() throws InterruptedException {
    Engine.end(program);
  }
}
