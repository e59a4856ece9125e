package org.ridealong.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.course.Choice;
import org.ridealong.course.Course;
import org.ridealong.course.play.Run;

/**
 * A learner's place as the player saves it; {@code player/src/engine/saved.ts} says what is what.
 */
final class SavedPlace {

  private static final int VERSION = 2;
  private static final int FIRST_RUN = 1;
  private static final int IN_THE_SCENE = 1;

  private SavedPlace() {}

  /** Somebody who has done nothing yet and looks at a part, such as {@code lesson/first-lesson}. */
  static String at(Course course, String part) {
    return blank(course, part).toString();
  }

  /** Somebody in the middle of a story, or at its end. */
  static String in(Course course, Run run) {
    String scenario = run.scenario().id().value();
    ObjectNode place = blank(course, "scenario/" + scenario);
    ArrayNode entry = ((ObjectNode) place.get("r")).putArray(scenario);
    entry.add(FIRST_RUN).add(IN_THE_SCENE).add(joined(run.path()));
    if (run.ending().isPresent()) {
      entry.addArray().add(run.score()).add(joined(run.redLines()));
    } else {
      entry.add(0);
    }
    entry.add("");
    return place.toString();
  }

  private static ObjectNode blank(Course course, String part) {
    ObjectNode place = JsonNodeFactory.instance.objectNode();
    place.put("v", VERSION).put("c", course.about().version()).put("s", 1).put("n", 1).put("t", 0);
    place.put("p", part);
    place.putObject("l");
    place.putObject("r");
    place.putNull("q");
    place.putNull("o");
    place.putArray("x");
    return place;
  }

  private static String joined(List<Choice> choices) {
    return choices.stream().map(Choice::toString).collect(Collectors.joining(" "));
  }
}
