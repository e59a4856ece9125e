package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An xAPI client of the tests, which shows all of an answer. */
final class XapiClient {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String authorization;
  private final String version;

  private XapiClient(URI base, String authorization, String version) {
    this.base = base;
    this.authorization = authorization;
    this.version = version;
  }

  static XapiClient withKey(URI base, String id, String secret) {
    String pair = id + ":" + secret;
    return new XapiClient(
        base,
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
        "1.0.3");
  }

  static XapiClient withToken(URI base, String token) {
    return new XapiClient(base, "Bearer " + token, "1.0.3");
  }

  XapiClient speaking(String other) {
    return new XapiClient(base, authorization, other);
  }

  /** Another address of the same server. */
  URI address(String path) {
    return base.resolve(path);
  }

  String authorization() {
    return authorization;
  }

  HttpResponse<String> post(JsonNode statements) {
    return post(statements.toString());
  }

  HttpResponse<String> post(String body) {
    return send(json("statements").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> postBytes(byte[] body) {
    return send(json("statements").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> postChunked(byte[] body) {
    return send(
        json("statements")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  HttpResponse<String> put(String query, JsonNode statement) {
    return send(
        json("statements?" + query).PUT(HttpRequest.BodyPublishers.ofString(statement.toString())));
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(request(pathAndQuery).GET());
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String method, String pathAndQuery, String body, String... headers) {
    HttpRequest.Builder request =
        request(pathAndQuery)
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<byte[]> getBytes(String pathAndQuery) {
    return send(request(pathAndQuery).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(base.resolve(pathAndQuery))
        .header("Authorization", authorization)
        .header("X-Experience-API-Version", version);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode body(HttpResponse<String> response) {
    return Sample.read(response.body());
  }

  static String encoded(Object parameter) {
    return URLEncoder.encode(parameter.toString(), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }
}
