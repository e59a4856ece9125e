package org.ridealong.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ridealong.web.Fields;
import org.ridealong.web.Json;

/** What a player sends to start reporting. */
record LaunchRequest(
    String key, String learnerId, Optional<String> learnerName, String course, String standard) {
  private static final int LONGEST = 255;

  static LaunchRequest read(Fields body, List<String> courses, List<String> standards) {
    Fields learner = body.object("learner");
    LaunchRequest request =
        new LaunchRequest(
            body.text("key", LONGEST),
            learner.text("id", LONGEST),
            Optional.ofNullable(learner.optionalText("name", LONGEST)),
            body.oneOf("course", courses),
            body.oneOf("standard", standards));
    body.check();
    return request;
  }

  /** The learner as xAPI names people: by an account at whoever knows them. */
  ObjectNode actor(String homePage) {
    ObjectNode actor = Json.object().put("objectType", "Agent");
    learnerName.ifPresent(name -> actor.put("name", name));
    actor.putObject("account").put("homePage", homePage).put("name", learnerId);
    return actor;
  }
}
