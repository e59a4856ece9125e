package org.ridealong.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.web.Json;
import org.ridealong.web.ProblemException;

class LaunchRequestTest {
  @Test
  void readsAPlayersRequest() throws IOException {
    LaunchRequest request =
        read(
            """
            {"key":"k","learner":{"id":"4711","name":"Ada"},"course":"coaching","standard":"web"}""");
    assertThat(request.actor("https://a.example/learners/home").toString())
        .isEqualTo(
            "{\"objectType\":\"Agent\",\"name\":\"Ada\",\"account\":"
                + "{\"homePage\":\"https://a.example/learners/home\",\"name\":\"4711\"}}");
  }

  @Test
  void aNameMayBeMissing() throws IOException {
    for (String name : List.of("", ",\"name\":null", ",\"name\":\" \"")) {
      LaunchRequest request =
          read(
              "{\"key\":\"k\",\"learner\":{\"id\":\"4711\""
                  + name
                  + "},\"course\":\"coaching\",\"standard\":\"web\"}");
      assertThat(request.actor("https://a.example").has("name")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"learner":{"id":"1"},"course":"coaching","standard":"web"}                          | key
          {"key":7,"learner":{"id":"1"},"course":"coaching","standard":"web"}                  | key
          {"key":"k","course":"coaching","standard":"web"}                                     | learner
          {"key":"k","learner":"1","course":"coaching","standard":"web"}                       | learner
          {"key":"k","learner":[],"course":"coaching","standard":"web"}                        | learner
          {"key":"k","learner":{},"course":"coaching","standard":"web"}                        | learner.id
          {"key":"k","learner":{"id":""},"course":"coaching","standard":"web"}                 | learner.id
          {"key":"k","learner":{"id":1},"course":"coaching","standard":"web"}                  | learner.id
          {"key":"k","learner":{"id":"a\\u0000"},"course":"coaching","standard":"web"}         | learner.id
          {"key":"k","learner":{"id":"\\ud800"},"course":"coaching","standard":"web"}          | learner.id
          {"key":"k","learner":{"id":"1","name":7},"course":"coaching","standard":"web"}       | learner.name
          {"key":"k","learner":{"id":"1","mail":"x"},"course":"coaching","standard":"web"}     | learner.mail
          {"key":"k","learner":{"id":"1"},"course":"cooking","standard":"web"}                 | course
          {"key":"k","learner":{"id":"1"},"course":"coaching","standard":"aicc"}               | standard
          {"key":"k","learner":{"id":"1"},"course":"coaching","standard":"web","x":1}          | x
          """)
  void namesTheFieldThatIsWrong(String body, String field) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(body));
    assertThat(refused.problem().status()).isEqualTo(400);
    assertThat(refused.problem().errors()).extracting("field").containsExactly(field);
  }

  @Test
  void namesAllFieldsAtOnce() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> read("{\"standard\":\"web\"}"));
    assertThat(refused.problem().errors()).extracting("field").contains("key", "learner", "course");
  }

  @Test
  void refusesWhatIsNoObjectAndWhatIsTooLong() {
    for (String body : List.of("", "[]", "null", "{", "{} {}", "{\"key\":1,\"key\":2}", "\"x\"")) {
      assertThat(catchThrowableOfType(ProblemException.class, () -> read(body)).problem().status())
          .as(body)
          .isEqualTo(400);
    }
    String endless = "{\"key\":\"" + "k".repeat(Json.LIMIT) + "\"}";
    assertThat(catchThrowableOfType(ProblemException.class, () -> read(endless)).problem().status())
        .isEqualTo(413);
  }

  private static LaunchRequest read(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return LaunchRequest.read(
        Json.body(new ByteArrayInputStream(bytes)), List.of("coaching"), List.of("scorm12", "web"));
  }
}
