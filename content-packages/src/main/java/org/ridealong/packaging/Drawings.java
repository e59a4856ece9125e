package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.ridealong.course.Course;
import org.ridealong.course.Scenario;

/** Where a course's scenes play, drawn; only what it needs. The build compiles them all. */
final class Drawings {
  private static final String FALLBACK = "en";

  private Drawings() {}

  /** By name: {@code svg}, and {@code alt} in the course's language. */
  static ObjectNode of(Course course) {
    Set<String> needed = new TreeSet<>();
    for (Scenario scenario : course.scenarios()) {
      scenario.setting().ifPresent(needed::add);
      scenario.steps().forEach(step -> step.setting().ifPresent(needed::add));
    }
    ObjectNode drawings = JsonNodeFactory.instance.objectNode();
    for (String name : needed) {
      JsonNode drawing = PlayerDrawings.settings().path(name);
      JsonNode alt = drawing.path("alt");
      drawings
          .putObject(name)
          .put("alt", alt.path(course.about().language()).asText(alt.path(FALLBACK).asText()))
          .put("svg", drawing.path("svg").asText());
    }
    return drawings;
  }
}
