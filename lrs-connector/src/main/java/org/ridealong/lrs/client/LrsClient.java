package org.ridealong.lrs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ridealong.lrs.statement.Statement;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.XapiVersion;

/** Writes statements to an LRS and reads them. It may be used by many threads. */
public final class LrsClient {
  /** How long a request waits in all, if the LRS asks for it and nobody says otherwise. */
  public static final Duration USUAL_WAIT = Duration.ofMinutes(2);

  private static final int BATCH = 50;
  private static final long LONGEST_IDS = 1 << 20;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  /** With the data of attachments. */
  private static final Duration LONGEST_PAGE = Duration.ofMinutes(10);

  private final URI endpoint;
  private final XapiVersion version;
  private final Exchange exchange;

  /**
   * @param endpoint what the LRS's resources lie below, {@code https://lrs.example/xapi} for
   *     instance
   * @param version of xAPI that is spoken
   */
  public LrsClient(URI endpoint, String key, String secret, XapiVersion version) {
    this(endpoint, key, secret, version, USUAL_WAIT);
  }

  /**
   * @param longestWait how long one request may wait in all because the LRS asks for it (429 or
   *     503, Retry-After). If it wants longer, that is a {@link ThrottledException}.
   */
  public LrsClient(
      URI endpoint, String key, String secret, XapiVersion version, Duration longestWait) {
    this.endpoint = URI.create(endpoint.toString().replaceAll("/*$", "/"));
    this.version = version;
    this.exchange = new Exchange(key, secret, version, longestWait);
  }

  /**
   * Stores them, in batches of 50 and in their order. A batch that gets no answer is sent again,
   * four times at most, and one that is asked to come again then: the ids see to it that nothing is
   * stored twice.
   *
   * @throws ThrottledException if the LRS wants to be left alone for longer than was granted
   * @throws LrsException if the LRS does not take one of them, or speaks another version; batches
   *     before it are stored
   * @throws IOException if it cannot be reached
   */
  public void store(List<Statement> statements) throws IOException, InterruptedException {
    for (int from = 0; from < statements.size(); from += BATCH) {
      String batch =
          statements.subList(from, Math.min(from + BATCH, statements.size())).stream()
              .map(Statement::json)
              .collect(Collectors.joining(",", "[", "]"));
      exchange.send(
          exchange
              .request(endpoint.resolve("statements"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(batch))
              .build(),
          LONGEST_ANSWER,
          info -> new Bounded<>(BodySubscribers.replacing(true), LONGEST_IDS));
    }
  }

  /**
   * Hands over each statement that a query finds, page by page, by {@code more}.
   *
   * @param query parameters of GET statements, {@code verb} or {@code since} for instance
   * @throws ThrottledException if the LRS wants to be left alone for longer than was granted
   * @throws LrsException if it answers something else, speaks another version, or leads in a circle
   * @throws IOException if it cannot be reached
   */
  public void read(Map<String, String> query, Consumer<JsonNode> reader)
      throws IOException, InterruptedException {
    readPages(query, page -> page.statements().forEach(one -> reader.accept(one.tree())));
  }

  /**
   * Hands over each page of what a query finds, by {@code more}; with the data of attachments, if
   * the query has {@code attachments=true}. The page is closed afterwards.
   *
   * @throws IOException as {@link #read}
   */
  public void readPages(Map<String, String> query, PageReader reader)
      throws IOException, InterruptedException {
    Set<URI> seen = new HashSet<>();
    Optional<URI> next = Optional.of(statements(query));
    while (next.isPresent()) {
      seen.add(next.get());
      try (Page page = page(next.get(), StrictJson::result)) {
        reader.read(page);
        next = more(page.more(), next.get(), seen);
      }
    }
  }

  /**
   * A statement that was taken back, with the data of its attachments; empty if there is none with
   * this id.
   *
   * @throws IOException as {@link #read}
   */
  public Optional<Page> voided(UUID id) throws IOException, InterruptedException {
    try {
      return Optional.of(
          page(
              statements(Map.of("voidedStatementId", id.toString(), "attachments", "true")),
              StrictJson::single));
    } catch (LrsException e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whoever reads pages. */
  @FunctionalInterface
  public interface PageReader {
    void read(Page page) throws IOException, InterruptedException;
  }

  private URI statements(Map<String, String> query) {
    return endpoint.resolve(
        query.entrySet().stream()
            .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&", "statements?", "")));
  }

  private Page page(URI address, Download.Form form) throws IOException, InterruptedException {
    try (Download download = new Download(form)) {
      HttpHeaders headers =
          exchange.send(exchange.request(address).GET().build(), LONGEST_PAGE, download);
      return download.page(headers, version);
    }
  }

  private Optional<URI> more(String more, URI page, Set<URI> seen) throws LrsException {
    if (more.isEmpty()) {
      return Optional.empty();
    }
    URI next = page.resolve(more);
    // The key is for this LRS.
    if (!origin(next).equals(origin(endpoint))) {
      throw new LrsException(200, "more leads to another server, " + next);
    }
    if (seen.contains(next)) {
      throw new LrsException(200, "more leads in a circle, back to " + next);
    }
    return Optional.of(next);
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
