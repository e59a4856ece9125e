package org.ridealong.lrs.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.Sample;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.XapiVersion;

class CallerTest {
  private final ObjectNode statement = Sample.answered();
  private final Caller.Learner kim = learner(statement.path("actor"), Sample.COURSE);

  @Test
  void aLearnerWritesAboutTheActivityAndWhatIsBelowIt() {
    assertThat(outside(kim)).isEmpty();
    ((ObjectNode) statement.path("object")).put("id", Sample.COURSE);
    assertThat(outside(kim)).isEmpty();
    ((ObjectNode) statement.path("object")).put("id", Sample.COURSE + "-advanced");
    assertThat(outside(kim)).extracting(Finding::path).containsExactly("$.object.id");
  }

  @Test
  void nobodyIsAnAnonymousGroup() {
    ObjectNode crowd = Sample.object("{'objectType':'Group','member':[{'mbox':'mailto:a@b'}]}");
    statement.set("actor", crowd);
    assertThat(outside(learner(crowd, Sample.COURSE)))
        .extracting(Finding::path)
        .containsExactly("$.actor");
  }

  @Test
  void aStatementWithoutRegistrationIsNotTheLearners() {
    statement.remove("context");
    assertThat(outside(kim)).extracting(Finding::path).containsExactly("$.context.registration");
    assertThat(LearnerScope.mayRead(kim, statement)).isFalse();
  }

  @Test
  void aSecretMatchesItsOwnHashOnly() {
    String hash = Secret.hash("secret");
    ProvenSecrets proven = new ProvenSecrets();
    assertThat(hash).doesNotContain("secret").isNotEqualTo(Secret.hash("secret"));
    for (int i = 0; i < 2; i++) {
      assertThat(proven.matches("secret", hash)).isTrue();
      assertThat(proven.matches("Secret", hash)).isFalse();
      assertThat(proven.matches("secret", Secret.hash("other"))).isFalse();
    }
  }

  private Caller.Learner learner(JsonNode actor, String activity) {
    return new Caller.Learner(
        actor,
        UUID.fromString(Sample.registration(statement)),
        activity,
        Instant.parse("2099-01-01T00:00:00Z"));
  }

  private List<Finding> outside(Caller.Learner learner) {
    return LearnerScope.outside(learner, new Received("", statement, "$", XapiVersion.V1_0));
  }
}
