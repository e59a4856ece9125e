package org.ridealong.lrs.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ridealong.lrs.statement.Statement;
import org.ridealong.lrs.statement.XapiVersion;

/** What the README shows. */
final class Example {
  private Example() {}

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    // README begins
    LrsClient lrs = new LrsClient(URI.create(address), "key", "secret", XapiVersion.V1_0);
    Statement passed =
        Statement.byAccount(URI.create("https://lms.example"), "kim")
            .did("http://adlnet.gov/expapi/verbs/passed", "en", "passed")
            .on(
                "https://example.com/coaching",
                "http://adlnet.gov/expapi/activities/course",
                "en",
                "Coaching")
            .score(0.9)
            .success(true)
            .duration(Duration.ofMinutes(12));
    lrs.store(List.of(passed));
    lrs.read(
        Map.of("verb", "http://adlnet.gov/expapi/verbs/passed"),
        statement -> System.out.println(statement.at("/actor/account/name").asText()));
    // README ends
    // README of pull begins
    Instant position = Instant.EPOCH; // later: that of the last part that was kept
    new Pull(lrs, Duration.ofMinutes(1))
        .from(
            position,
            part -> {
              // In one transaction: its statements, under their ids, and its position.
              part.statements().forEach(statement -> System.out.println(statement.text()));
              System.out.println(part.position());
            });
    // README of pull ends
  }
}
