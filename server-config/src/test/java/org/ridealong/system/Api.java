package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a program on the network can ask a running server. */
record Api(String address, String user, String password) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();

  static Api withKeyOf(Ridealong ridealong) throws IOException {
    return new Api(ridealong.address(), ridealong.value("key"), ridealong.value("secret"));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request(path).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  byte[] download(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofByteArray()).body();
  }

  int post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** The cookie of somebody who has signed in at the pages. */
  String session() throws IOException, InterruptedException {
    String form = "name=" + user + "&password=" + password + "&next=/reports";
    HttpRequest.Builder request =
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form));
    String cookie = send(request).headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  HttpResponse<String> page(String path, String session) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Cookie", session));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** All that the record store holds, page by page. */
  List<JsonNode> statements() throws IOException, InterruptedException {
    List<JsonNode> statements = new ArrayList<>();
    String path = "/xapi/statements?ascending=true";
    while (!path.isEmpty()) {
      JsonNode page = json(path);
      page.path("statements").forEach(statements::add);
      path = page.path("more").asText();
    }
    return statements;
  }

  String authorization() {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address).resolve(path))
        .header("X-Experience-API-Version", "1.0.3")
        .header("Accept", "application/json, */*;q=0.5")
        .header("Authorization", authorization());
  }
}
