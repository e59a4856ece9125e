package org.ridealong.lrs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LaunchTokens;

/** Takes "kim:" and a registration as a token of Kim's for the coaching course. */
@ApplicationScoped
public class TestLaunchTokens implements LaunchTokens {
  @Override
  public Verdict verify(String token) {
    if (token.equals("old")) {
      return new Verdict.Expired();
    }
    if (!token.matches("kim:[0-9a-f-]{36}")) {
      return new Verdict.NotOurs("not Kim's");
    }
    ObjectNode actor = JsonNodeFactory.instance.objectNode();
    actor.putObject("account").put("homePage", "https://lms.example").put("name", "kim");
    UUID registration = UUID.fromString(token.substring("kim:".length()));
    return new Verdict.Accepted(
        new Caller.Learner(
            actor,
            registration,
            "https://ridealong.example/courses/coaching",
            Instant.parse("2099-01-01T00:00:00Z")));
  }
}
