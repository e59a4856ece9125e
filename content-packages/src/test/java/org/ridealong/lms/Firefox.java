package org.ridealong.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Firefox as it is installed, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
final class Firefox implements Engine, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "WebDriver BiDi listening on ";

  private final Process program;
  private final WebSocket socket;
  private final StringBuilder half = new StringBuilder();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final String page;
  private int asked;

  Firefox() throws Exception {
    String profile =
        Files.createTempDirectory(Path.of("target"), "firefox").toAbsolutePath().toString();
    program =
        Engine.program(
                "firefox-esr",
                "firefox-esr",
                "--headless",
                "--no-remote",
                "--profile",
                profile,
                "--remote-debugging-port=0")
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(program.inputReader()) + "/session"), this)
            .get();
    call("session.new", JSON.createObjectNode().set("capabilities", JSON.createObjectNode()));
    page =
        call("browsingContext.getTree", JSON.createObjectNode()).at("/contexts/0/context").asText();
  }

  private static String address(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("Firefox ended before it listened");
    }
    Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "firefox");
    rest.setDaemon(true);
    rest.start();
    return line.substring(LISTENING.length());
  }

  @Override
  public void open(String address) throws Exception {
    call(
        "browsingContext.navigate",
        JSON.createObjectNode().put("context", page).put("url", address).put("wait", "complete"));
  }

  @Override
  public String ask(String expression) throws Exception {
    ObjectNode parameters =
        JSON.createObjectNode().put("expression", expression).put("awaitPromise", true);
    parameters.putObject("target").put("context", page);
    JsonNode answer = call("script.evaluate", parameters);
    if (!answer.path("type").asText().equals("success")) {
      throw new IOException(answer.toString());
    }
    return answer.at("/result/value").asText();
  }

  private JsonNode call(String method, JsonNode parameters) throws Exception {
    int id = ++asked;
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", parameters);
    socket.sendText(command.toString(), true).get();
    while (true) {
      String message = messages.poll(30, TimeUnit.SECONDS);
      if (message == null) {
        throw new IOException("Firefox does not answer " + method);
      }
      JsonNode answer = JSON.readTree(message);
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IOException(message);
        }
        return answer.path("result");
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    half.append(data);
    if (last) {
      messages.add(half.toString());
      half.setLength(0);
    }
    return WebSocket.Listener.super.onText(socket, data, last);
  }

  @Override
  public void close() throws InterruptedException {
    Engine.end(program);
  }
}
