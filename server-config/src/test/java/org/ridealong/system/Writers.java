package org.ridealong.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that write statements in batches and send each again until it is acknowledged. */
final class Writers implements AutoCloseable {
  static final int CLIENTS = 8;
  static final int BATCH = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Every so many-th statement is one that the other LRS does not want. */
  private static final int UNWANTED_EACH = 100;

  private static final int MOST_FAILURES_SHOWN = 3;

  final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  final Set<String> unwanted = ConcurrentHashMap.newKeySet();
  final AtomicInteger triesAgain = new AtomicInteger();

  /** How often each status was answered; 0 stands for no answer. */
  final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

  /** Answers of 503 that do not say when to come again, or say so in another form than ours. */
  final Set<String> unhelpful = ConcurrentHashMap.newKeySet();

  /** What the first answers of 500 said. */
  final Set<String> failures = ConcurrentHashMap.newKeySet();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<String> nodes;
  private final String authorization;
  private final int batches;
  private final AtomicInteger next = new AtomicInteger();
  private volatile int allowed;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<Void>> clients = new ArrayList<>();

  /**
   * @param nodes addresses; who gets no answer from one turns to the next
   */
  Writers(List<String> nodes, String authorization, int statements) {
    this.nodes = nodes;
    this.authorization = authorization;
    this.batches = statements / BATCH;
    this.allowed = batches;
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(threads.submit((Callable<Void>) () -> write(client)));
    }
  }

  /** Lets them write no further than so much of all, and a little more. */
  void allow(double part) {
    allowed = Math.min(batches, (int) (part * batches) + 2 * CLIENTS);
  }

  void allowMore() {
    allowed = Math.min(batches, allowed + 1);
  }

  /** Waits until so much of all is acknowledged. */
  void await(double part) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (acknowledged.size() < part * batches * BATCH) {
      for (Future<Void> client : clients) {
        if (client.isDone()) {
          client.get();
        }
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Only " + acknowledged.size() + " are acknowledged");
      }
      Thread.sleep(5);
    }
  }

  private Void write(int client) throws Exception {
    int node = client;
    for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
      while (batch >= allowed) {
        Thread.sleep(5);
      }
      List<String> ids = new ArrayList<>();
      StringBuilder body = new StringBuilder("[");
      for (int i = 0; i < BATCH; i++) {
        ids.add(UUID.randomUUID().toString());
        body.append(i == 0 ? "" : ",").append(statement(ids.get(i), client));
      }
      node = sendUntilAcknowledged(body.append(']').toString(), node);
      acknowledged.addAll(ids);
    }
    return null;
  }

  private int sendUntilAcknowledged(String body, int first) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int node = first; ; node++) {
      int status = send(nodes.get(node % nodes.size()), body);
      statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
      if (status == 200) {
        return node;
      }
      // 404: a server that starts answers so until the application is there.
      if (status != 0 && status < 500 && status != 404 && status != 429) {
        throw new IllegalStateException("Refused with " + status + ": " + body);
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not acknowledged; at last " + status);
      }
      triesAgain.incrementAndGet();
      Thread.sleep(100);
    }
  }

  /** The status, or 0 if there was no answer. */
  private int send(String node, String body) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(node + "/xapi/statements"))
              .timeout(Duration.ofSeconds(30))
              .header("X-Experience-API-Version", "1.0.3")
              .header("Authorization", authorization)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 503 && !isHelpful(answer.headers())) {
        unhelpful.add(answer.headers().map() + answer.body());
      }
      if (answer.statusCode() == 500 && failures.size() < MOST_FAILURES_SHOWN) {
        failures.add(answer.body());
      }
      return answer.statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean isHelpful(HttpHeaders headers) {
    return headers.firstValue("Retry-After").isPresent()
        && headers.firstValue("Content-Type").orElse("").equals("application/problem+json");
  }

  private String statement(String id, int client) {
    boolean isUnwanted = Math.floorMod(id.hashCode(), UNWANTED_EACH) == 0;
    if (isUnwanted) {
      unwanted.add(id);
    }
    return """
        {"id": "%s",
         "actor": {"account": {"homePage": "https://lms.example", "name": "learner %d"}},
         "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
         "object": {"id": "https://example.com/question/%d"},
         "result": {"response": "%s"}}
        """
        .formatted(
            id, client * 10 + id.charAt(0) % 10, client, isUnwanted ? OtherLrs.UNWANTED : "x");
  }

  @Override
  public void close() throws InterruptedException {
    threads.shutdownNow();
    threads.awaitTermination(30, TimeUnit.SECONDS);
  }
}
