package org.ridealong;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.ridealong.web.Json;

/** Asks the deployed WAR as a browser or a program would, without following redirects. */
final class Browser {
  static final String PASSWORD = "correct-horse-battery";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  Browser(URL deployed) {
    base = URI.create(deployed.toString().replaceAll("/+$", ""));
  }

  /** The real one, as it is given out, with a word on where to fetch from. */
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("ridealong.test.war")))
        .addAsLibrary(
            ShrinkWrap.create(JavaArchive.class, "configuration.jar")
                .addAsResource(
                    new StringAsset(AnotherLrs.SOURCE), "META-INF/microprofile-config.properties"));
  }

  /** What the server calls itself to whoever asks from here. */
  String base() {
    return base.toString();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String path) {
    return send(request(path), BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** A new launch of the one-on-ones, by this key. */
  HttpResponse<String> launch(String key, String learner) {
    String body =
        Json.object()
            .put("key", key)
            .put("course", "one-on-ones")
            .put("standard", "scorm12")
            .set("learner", Json.object().put("id", learner))
            .toString();
    return post("/api/launches", body, "Content-Type", "application/json");
  }

  /** The key that lies open in a page of ours. */
  String publishableKey() {
    String page = get("/play/one-on-ones/").body();
    return page.replaceFirst("(?s).*(rl_pub_[A-Za-z0-9_-]+).*", "$1");
  }

  static String basic(String name, String password) {
    byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
