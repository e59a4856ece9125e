package org.ridealong.lrs.forward;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.statement.SameStatement;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;
import org.ridealong.lrs.store.StoredStatement;

/** An LRS over HTTP. */
final class HttpLrs implements OtherLrs {
  private static final long LONGEST_WAIT_SECONDS = 3600;
  private static final int MOST_WORDS = 2000;

  private final Address address;
  private final AttachmentData attachments;

  HttpLrs(Address address, AttachmentData attachments) {
    this.address = address;
    this.attachments = attachments;
  }

  @Override
  public Answer send(List<Entry> batch) throws InterruptedException {
    try (Parcel parcel = Parcel.of(batch, attachments)) {
      HttpResponse<String> answer =
          Wire.send(parcel.into(Wire.request(address, "statements")), parcel.longest());
      return answer.statusCode() == 409 && batch.size() == 1
          ? conflict(batch.get(0).statement(), answer)
          : read(answer, batch);
    } catch (IOException e) {
      return new Answer.Away(String.valueOf(e.getMessage()));
    }
  }

  /** Some LRSs answer 409 also to the same statement; whether it is the same, we can see. */
  private Answer conflict(StoredStatement ours, HttpResponse<String> refusal)
      throws IOException, InterruptedException {
    for (String parameter : List.of("statementId", "voidedStatementId")) {
      HttpResponse<String> there =
          Wire.send(
              Wire.request(address, "statements?" + parameter + "=" + ours.id()).GET(),
              Wire.LONGEST_REQUEST);
      if (there.statusCode() == 200) {
        return json(there.body())
            .filter(statement -> statement.isObject())
            .filter(statement -> SameStatement.test(statement, ours.forOtherLrs()))
            .<Answer>map(same -> new Answer.Arrived())
            .orElseGet(
                () ->
                    new Answer.Conflict(
                        "It has another statement with this id. " + words(refusal)));
      }
    }
    return new Answer.Conflict(words(refusal));
  }

  private static Answer read(HttpResponse<String> answer, List<Entry> batch) {
    int status = answer.statusCode();
    return switch (status) {
      case 200, 204 -> arrived(answer, batch);
      case 409 -> new Answer.Conflict(words(answer));
      case 400, 413, 415, 422 -> new Answer.Refused(words(answer));
      case 401, 403 -> new Answer.Unwelcome(words(answer));
      case 429, 503 -> new Answer.Busy(wait(answer), words(answer));
      case 500 -> new Answer.Broke(words(answer));
      // 404 too: a server that starts answers it until its LRS is deployed.
      default -> new Answer.Away(words(answer));
    };
  }

  /** The ids of what was sent, in its order (1.0.3, Communication 2.1.2), and nothing else. */
  private static Answer arrived(HttpResponse<String> answer, List<Entry> batch) {
    List<UUID> sent = batch.stream().map(entry -> entry.statement().id()).toList();
    return json(answer.body()).filter(ids -> isThese(ids, sent)).isPresent()
        ? new Answer.Arrived()
        : new Answer.Unbelievable(
            "It did not answer with the ids of the statements: " + words(answer));
  }

  private static boolean isThese(JsonNode ids, List<UUID> sent) {
    if (!ids.isArray() || ids.size() != sent.size()) {
      return false;
    }
    for (int i = 0; i < sent.size(); i++) {
      if (!ids.path(i).asText().equalsIgnoreCase(sent.get(i).toString())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(StrictJson.value(body));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /** Retry-After in seconds; as a date it is rare enough for the usual wait. */
  private static Optional<Duration> wait(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_WAIT_SECONDS)));
  }

  static String words(HttpResponse<String> answer) {
    String printable = answer.body().replaceAll("\\p{Cntrl}+", " ").strip();
    String shortened =
        printable.length() <= MOST_WORDS ? printable : printable.substring(0, MOST_WORDS) + "…";
    return (answer.statusCode() + " " + shortened).strip();
  }
}
