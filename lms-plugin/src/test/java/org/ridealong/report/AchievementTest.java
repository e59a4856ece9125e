package org.ridealong.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.web.Json;

class AchievementTest {
  private static final String MODULE = "https://ridealong.org/courses/coaching";

  @ParameterizedTest
  @CsvSource({
    "initialized, false, false",
    "attempted, false, false",
    "completed, true, false",
    "failed, true, false",
    "passed, true, true"
  })
  void verbsOnTheModuleCount(String verb, boolean finished, boolean passed) {
    assertThat(in(verb, MODULE, "{}"))
        .contains(
            new Achievement(
                "coaching", "https://a.example ada", finished, passed, Optional.empty()));
  }

  @Test
  void scoresAreThoseOfTheResult() {
    assertThat(in("passed", MODULE, "{\"score\":{\"scaled\":0.85}}").orElseThrow().score())
        .contains(new BigDecimal("0.85"));
    assertThat(in("passed", MODULE, "{\"score\":{\"raw\":85}}").orElseThrow().score()).isEmpty();
  }

  @Test
  void partsOfAModuleAndOtherVerbsDoNotCount() {
    assertThat(in("completed", MODULE + "/scenarios/just-tell-me", "{}")).isEmpty();
    assertThat(in("completed", "https://elsewhere.example/courses/coaching", "{}")).isEmpty();
    assertThat(in("experienced", MODULE, "{}")).isEmpty();
    assertThat(Achievement.in(Json.parse("{}"))).isEmpty();
  }

  @Test
  void aBatchSaysOneThingOfEachLearnerAndModule() {
    String score = "{\"score\":{\"scaled\":%s}}";
    assertThat(
            Achievement.in(
                List.of(
                    statement("initialized", "https://ridealong.org/courses/trust", "{}"),
                    statement("passed", MODULE, score.formatted("0.9")),
                    statement("failed", MODULE, score.formatted("0.4")),
                    statement("experienced", MODULE, "{}"))))
        .containsExactly(
            new Achievement(
                "coaching",
                "https://a.example ada",
                true,
                true,
                Optional.of(new BigDecimal("0.9"))),
            new Achievement("trust", "https://a.example ada", false, false, Optional.empty()));
  }

  @Test
  void learnersAreToldApartByWhicheverIdentifierTheyHave() {
    assertThat(Learners.identifier(Json.parse("{\"mbox\":\"mailto:a@b.example\"}")))
        .contains("mailto:a@b.example");
    assertThat(Learners.identifier(Json.parse("{\"openid\":\"https://a.example/ada\"}")))
        .contains("https://a.example/ada");
    assertThat(Learners.identifier(Json.parse("{\"objectType\":\"Group\",\"member\":[]}")))
        .isEmpty();
  }

  private static Optional<Achievement> in(String verb, String object, String result) {
    return Achievement.in(statement(verb, object, result));
  }

  private static JsonNode statement(String verb, String object, String result) {
    return Json.parse(
        """
        {"actor":{"account":{"homePage":"https://a.example","name":"ada"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
         "object":{"id":"%s"}, "result":%s}"""
            .formatted(verb, object, result));
  }
}
