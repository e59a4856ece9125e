package org.ridealong.lrs.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ridealong.lrs.statement.XapiVersion;

/** HTTP to one LRS: a request is made again as long as that may help and the LRS lets us wait. */
final class Exchange {
  private static final int MOST_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int LONGEST_WORDS = 1 << 20;
  private static final int MOST_WORDS_SHOWN = 2000;
  private static final String VERSION = "X-Experience-API-Version";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final InstantSource clock = InstantSource.system();
  private final String authorization;
  private final XapiVersion version;
  private final Duration longestWait;

  /** Either what was asked for, or the LRS's words. */
  private record Body<T>(Optional<T> wanted, String words) {}

  Exchange(String key, String secret, XapiVersion version, Duration longestWait) {
    String pair = key + ":" + secret;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    this.version = version;
    this.longestWait = longestWait;
  }

  HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header(VERSION, version.answered())
        .header("Authorization", authorization);
  }

  /**
   * The answer to it, once that is 200.
   *
   * @param longest how long one answer may take, to its end
   * @param body what takes the answer in, anew for each attempt
   * @throws ThrottledException if the LRS wants longer waits than were granted
   * @throws LrsException if the LRS answers something else, or speaks another version
   * @throws IOException if four attempts got no answer
   */
  <T> T send(HttpRequest request, Duration longest, BodyHandler<T> body)
      throws IOException, InterruptedException {
    Duration waited = Duration.ZERO;
    int failures = 0;
    while (true) {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << failures);
      try {
        HttpResponse<Body<T>> answer = once(request, longest, body);
        int status = answer.statusCode();
        String words = shortened(answer.body().words());
        Optional<T> wanted = answer.body().wanted();
        if (wanted.isPresent()) {
          checkVersion(answer);
          return wanted.get();
        }
        if (status < 500 && status != 429) {
          throw new LrsException(status, words);
        }
        Instant now = clock.instant();
        Optional<Duration> asked = RetryAfter.of(answer.headers(), now);
        if (asked.isPresent()) {
          pause = asked.get().compareTo(FIRST_PAUSE) > 0 ? asked.get() : FIRST_PAUSE;
          waited = waited.plus(pause);
          if (waited.compareTo(longestWait) > 0) {
            throw new ThrottledException(status, now.plus(asked.get()), words);
          }
        } else if (++failures == MOST_TRIES) {
          throw new LrsException(status, words);
        }
      } catch (LrsException e) {
        throw e;
      } catch (IOException e) {
        if (++failures == MOST_TRIES) {
          throw e;
        }
      }
      Thread.sleep(pause.toMillis());
    }
  }

  /** The request's own limit ends with the headers; a body must not take for ever either. */
  private <T> HttpResponse<Body<T>> once(HttpRequest request, Duration longest, BodyHandler<T> body)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<Body<T>>> answer =
        http.sendAsync(
            request, info -> info.statusCode() == 200 ? wanted(body.apply(info)) : words());
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException("%s: %s".formatted(request.uri(), words(e)), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(
          "%s: no answer within %d seconds".formatted(request.uri(), longest.toSeconds()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private static <T> BodySubscriber<Body<T>> wanted(BodySubscriber<T> body) {
    return BodySubscribers.mapping(body, taken -> new Body<>(Optional.of(taken), ""));
  }

  private static <T> BodySubscriber<Body<T>> words() {
    return BodySubscribers.mapping(
        new Bounded<>(BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST_WORDS),
        words -> new Body<>(Optional.empty(), words));
  }

  /** An LRS says in each answer what it speaks (1.0.3 and 2.0, Communication 3.3). */
  private void checkVersion(HttpResponse<?> answer) throws LrsException {
    Optional<String> spoken = answer.headers().firstValue(VERSION);
    if (spoken.flatMap(XapiVersion::of).filter(version::equals).isEmpty()) {
      throw new LrsException(
          answer.statusCode(),
          spoken
                  .map(other -> "it speaks xAPI " + other)
                  .orElse("it does not say which xAPI it speaks (" + VERSION + ")")
              + ", and was asked in "
              + version.answered());
    }
  }

  private static String shortened(String words) {
    String printable = words.replaceAll("\\p{Cntrl}+", " ").strip();
    return printable.length() <= MOST_WORDS_SHOWN
        ? printable
        : printable.substring(0, MOST_WORDS_SHOWN) + "…";
  }

  private static String words(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName()
        + (cause.getMessage() == null ? "" : " " + cause.getMessage());
  }
}
