package org.ridealong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LaunchTokens.Verdict;
import org.ridealong.web.Json;

class TokensTest {
  private static final byte[] SECRET =
      "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Caller.Learner ADA =
      new Caller.Learner(
          Json.parse(
              """
              {"objectType":"Agent","account":{"homePage":"https://a.example/learners/home","name":"ada"}}
              """),
          UUID.fromString("6f0a3d1e-1111-4222-8333-abcdefabcdef"),
          "https://ridealong.org/courses/coaching",
          NOW.plus(Duration.ofHours(2)));

  private final Tokens tokens = at(NOW);

  @Test
  void saysWhoseItIs() {
    assertThat(tokens.verify(tokens.issue(ADA))).isEqualTo(new Verdict.Accepted(ADA));
  }

  @Test
  void holdsUntilItExpiresAndNotLonger() {
    String token = tokens.issue(ADA);
    assertThat(at(ADA.expires().minusSeconds(1)).verify(token))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(at(ADA.expires()).verify(token)).isInstanceOf(Verdict.Expired.class);
  }

  @Test
  void refusesAnotherLearnerWrittenIntoIt() {
    String[] parts = tokens.issue(ADA).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.replace("ada", "bob").getBytes(StandardCharsets.UTF_8));
    assertNotOurs(parts[0] + "." + forged + "." + parts[2]);
  }

  @Test
  void refusesTokensOfAnotherServer() {
    Tokens other =
        new Tokens(
            "another secret of thirty-two bytes!!".getBytes(StandardCharsets.UTF_8), () -> NOW);
    assertNotOurs(other.issue(ADA));
  }

  @Test
  void refusesTokensWithoutSignature() {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    String claims = tokens.issue(ADA).split("\\.")[1];
    assertNotOurs(header + "." + claims + ".");
  }

  @Test
  void refusesAnythingElse() {
    assertNotOurs("");
    assertNotOurs("abc");
    assertNotOurs("a.b.c");
    assertNotOurs("ÿ.ÿ.ÿ");
  }

  private void assertNotOurs(String token) {
    assertThat(tokens.verify(token)).isInstanceOf(Verdict.NotOurs.class);
  }

  private static Tokens at(Instant now) {
    return new Tokens(SECRET, InstantSource.fixed(now));
  }
}
