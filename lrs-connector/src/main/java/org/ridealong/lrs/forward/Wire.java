package org.ridealong.lrs.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ridealong.lrs.outbox.Address;

/** HTTP to other LRSs: no answer is waited for without end, and none is read without end. */
final class Wire {
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(20);

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Wire() {}

  static HttpRequest.Builder request(Address address, String pathAndQuery) {
    return HttpRequest.newBuilder(address.resource(pathAndQuery))
        .header("X-Experience-API-Version", address.version())
        .header("Authorization", address.authorization());
  }

  /**
   * @throws IOException that says what happened
   */
  static HttpResponse<String> send(HttpRequest.Builder request, Duration longest)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        HTTP.sendAsync(request.timeout(longest).build(), info -> new BoundedText());
    try {
      return answer.get(longest.toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(words(e), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("No answer within " + longest.toSeconds() + " seconds", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private static String words(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String said = cause.getMessage();
    if (cause instanceof ConnectException) {
      return "Nobody answers at this address" + (said == null ? "" : ": " + said);
    }
    return cause.getClass().getSimpleName() + (said == null ? "" : ": " + said);
  }
}
