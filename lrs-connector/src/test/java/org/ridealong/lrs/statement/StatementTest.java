package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {
  @Test
  void saysWhoDidWhatAndIsTakenInBothVersions() throws Exception {
    UUID registration = UUID.randomUUID();
    String json =
        anAnswer()
            .name("Kim")
            .score(0.25)
            .success(false)
            .completion(true)
            .response("b")
            .duration(Duration.ofMillis(90_500))
            .registration(registration)
            .parent("https://example.com/course")
            .parent("https://example.com/module")
            .contextExtension("https://example.com/attempt", IntNode.valueOf(2))
            .at(Instant.parse("2026-03-01T09:30:00Z"))
            .json();
    for (XapiVersion version : XapiVersion.values()) {
      assertThat(
              StrictJson.statements(json.getBytes(StandardCharsets.UTF_8), version).stream()
                  .flatMap(statement -> StatementRules.check(statement).stream()))
          .isEmpty();
    }
    JsonNode tree = StrictJson.value(json);
    assertThat(tree.at("/actor/account/name").asText()).isEqualTo("kim");
    assertThat(tree.at("/result/duration").asText()).isEqualTo("PT1M30.5S");
    assertThat(tree.at("/result/score/scaled").asDouble()).isEqualTo(0.25);
    assertThat(tree.at("/context/registration").asText()).isEqualTo(registration.toString());
    assertThat(tree.at("/context/contextActivities/parent")).hasSize(2);
    assertThat(tree.at("/context/extensions").path("https://example.com/attempt").asInt())
        .isEqualTo(2);
    assertThat(tree.path("timestamp").asText()).isEqualTo("2026-03-01T09:30:00.000Z");
  }

  @Test
  void isTheSameOneAsLongAsItLives() {
    Statement statement = anAnswer();
    assertThat(statement.json()).isEqualTo(statement.json());
    UUID id = UUID.randomUUID();
    assertThat(statement.id(id).json()).contains(id.toString());
  }

  @Test
  void saysWhereItIsNoneYet() {
    Statement unfinished = Statement.byMail("kim").score(2);
    assertThatThrownBy(unfinished::json)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("$.actor.mbox must be")
        .hasMessageContaining("needs the property \"verb\"")
        .hasMessageContaining("$.result.score must");
  }

  private static Statement anAnswer() {
    return Statement.byAccount(URI.create("https://lms.example"), "kim")
        .did("http://adlnet.gov/expapi/verbs/answered", "en", "answered")
        .on("https://example.com/q1", "https://example.com/types/question", "en", "Question 1");
  }
}
