package org.ridealong.lrs.caller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Mentions;
import org.ridealong.lrs.statement.Received;

/** What a learner's token does not cover in a valid statement. */
public final class LearnerScope {
  private LearnerScope() {}

  public static List<Finding> outside(Caller.Learner learner, Received statement) {
    List<Finding> outside = new ArrayList<>();
    String path = statement.path();
    JsonNode tree = statement.tree();
    if (!isActor(learner, tree)) {
      outside.add(new Finding(path + ".actor", "must be the actor that the token is for"));
    }
    if (!isRegistration(learner, tree)) {
      outside.add(
          new Finding(
              path + ".context.registration", "must be the registration that the token is for"));
    }
    JsonNode object = tree.path("object");
    if (!object.path("objectType").asText("Activity").equals("Activity")) {
      outside.add(new Finding(path + ".object.objectType", "must be Activity with this token"));
    } else if (!covers(learner, object.path("id").asText())) {
      outside.add(
          new Finding(
              path + ".object.id", "must be the activity that the token is for, or one below it"));
    }
    return outside;
  }

  /** Whether a learner may read this statement: only their own, of this registration. */
  public static boolean mayRead(Caller.Learner learner, JsonNode statement) {
    return isActor(learner, statement) && isRegistration(learner, statement);
  }

  /** Whether the token is this agent's, by its identifier. */
  public static boolean isAgent(Caller.Learner learner, Optional<String> identifier) {
    return identifier.isPresent() && identifier.equals(Agents.identifier(learner.actor()));
  }

  /** Whether the token is for this activity, or for one above it. */
  public static boolean covers(Caller.Learner learner, String activity) {
    return activity.equals(learner.activityIri())
        || activity.startsWith(learner.activityIri() + "/");
  }

  private static boolean isActor(Caller.Learner learner, JsonNode statement) {
    return isAgent(learner, Agents.identifier(statement.path("actor")));
  }

  private static boolean isRegistration(Caller.Learner learner, JsonNode statement) {
    return Mentions.registration(statement).filter(learner.registration()::equals).isPresent();
  }
}
