package org.ridealong.lrs.forward;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.outbox.Target;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.XapiVersion;

/** The other LRS, over HTTP. */
final class HttpLrs implements OtherLrs {
  /** Shorter than the lease of a claim, so that no other node sends what this one still sends. */
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(20);

  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);
  private static final long LONGEST_WAIT_SECONDS = 3600;
  private static final int MOST_WORDS = 2000;

  private final Target.Address address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  HttpLrs(Target.Address address) {
    this.address = address;
  }

  @Override
  public Answer send(List<Entry> batch) throws InterruptedException {
    ArrayNode statements = StrictJson.object().arrayNode();
    batch.forEach(entry -> statements.add(entry.statement().forOtherLrs()));
    String pair = address.key() + ":" + address.secret();
    HttpRequest request =
        HttpRequest.newBuilder(address.statements())
            .timeout(LONGEST_REQUEST)
            .header("Content-Type", "application/json")
            .header("X-Experience-API-Version", XapiVersion.V1_0.answered())
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(StrictJson.write(statements)))
            .build();
    try {
      return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return new Answer.Failed(address + ": " + e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    String words = status + " " + shortened(response.body());
    return switch (status) {
      case 200, 204 -> new Answer.Arrived();
      case 409 -> new Answer.Conflict();
      case 400, 413, 422 -> new Answer.Refused(words);
      case 401, 403 -> new Answer.Unwelcome(words);
      case 429, 503 -> new Answer.Busy(wait(response));
      // 404 too: a server that starts answers it until its LRS is deployed.
      default -> new Answer.Failed(words);
    };
  }

  /** Retry-After in seconds; as a date it is rare enough for the usual wait. */
  private static Duration wait(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_WAIT_SECONDS)))
        .orElse(DEFAULT_WAIT);
  }

  private static String shortened(String body) {
    String printable = body.replaceAll("\\p{Cntrl}+", " ");
    return printable.length() <= MOST_WORDS ? printable : printable.substring(0, MOST_WORDS) + "…";
  }
}
