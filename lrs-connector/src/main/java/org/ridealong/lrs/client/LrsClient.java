package org.ridealong.lrs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ridealong.lrs.statement.Statement;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;
import org.ridealong.lrs.statement.XapiVersion;

/** Writes statements to an LRS and reads them. It may be used by many threads. */
public final class LrsClient {
  private static final int BATCH = 50;
  private static final int MOST_TRIES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 30_000;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI endpoint;
  private final String authorization;
  private final XapiVersion version;

  /**
   * @param endpoint what the LRS's resources lie below, {@code https://lrs.example/xapi} for
   *     instance
   * @param version of xAPI that is spoken
   */
  public LrsClient(URI endpoint, String key, String secret, XapiVersion version) {
    String pair = key + ":" + secret;
    this.endpoint = URI.create(endpoint.toString().replaceAll("/*$", "/"));
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    this.version = version;
  }

  /**
   * Stores them, in batches of 50 and in their order. A batch that gets no answer, or is asked to
   * come again, is sent again, four times at most: the ids see to it that nothing is stored twice.
   *
   * @throws LrsException if the LRS does not take one of them; batches before it are stored
   * @throws IOException if it cannot be reached
   */
  public void store(List<Statement> statements) throws IOException, InterruptedException {
    for (int from = 0; from < statements.size(); from += BATCH) {
      String batch =
          statements.subList(from, Math.min(from + BATCH, statements.size())).stream()
              .map(Statement::json)
              .collect(Collectors.joining(",", "[", "]"));
      send(
          request(endpoint.resolve("statements"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(batch))
              .build());
    }
  }

  /**
   * Hands over each statement that a query finds, page by page, by {@code more}.
   *
   * @param query parameters of GET statements, {@code verb} or {@code since} for instance
   */
  public void read(Map<String, String> query, Consumer<JsonNode> reader)
      throws IOException, InterruptedException {
    String parameters =
        query.entrySet().stream()
            .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&", "statements?", ""));
    Optional<URI> next = Optional.of(endpoint.resolve(parameters));
    while (next.isPresent()) {
      JsonNode page = json(send(request(next.get()).GET().build()));
      page.path("statements").forEach(reader);
      next = more(page.path("more").asText(), next.get());
    }
  }

  private Optional<URI> more(String more, URI page) throws LrsException {
    if (more.isEmpty()) {
      return Optional.empty();
    }
    URI next = page.resolve(more);
    // The key is for this LRS; and a page that leads to itself would never end.
    if (!origin(next).equals(origin(endpoint)) || next.equals(page)) {
      throw new LrsException(200, "more leads to " + next);
    }
    return Optional.of(next);
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("X-Experience-API-Version", version.answered())
        .header("Authorization", authorization);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      long pause = FIRST_PAUSE_MS << (tries - 1);
      try {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status == 200) {
          return answer.body();
        }
        if (tries == MOST_TRIES || (status < 500 && status != 429)) {
          throw new LrsException(status, answer.body());
        }
        pause = Math.max(pause, wanted(answer));
      } catch (LrsException e) {
        throw e;
      } catch (IOException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
      Thread.sleep(Math.min(pause, LONGEST_PAUSE_MS));
    }
  }

  /** How long the LRS wants to be left alone, in milliseconds. */
  private static long wanted(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Long.parseLong(seconds) * 1000)
        .orElse(0L);
  }

  private static JsonNode json(String body) throws LrsException {
    try {
      return StrictJson.value(body);
    } catch (UnreadableException e) {
      throw new LrsException(200, "what is no JSON: " + e.getMessage());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
