package org.ridealong.packaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ridealong.course.Course;
import org.ridealong.packaging.template.Markup;
import org.ridealong.packaging.template.Templates;

/** The page that plays one module. */
final class Page {

  private Page() {}

  /**
   * @param root the way from the page to the player's files, empty or with a slash at the end
   */
  static String html(Course course, Launch launch, String root) {
    Map<String, Object> model =
        Map.of(
            "course", course,
            "root", root,
            "launch", new Markup(inScript(json(course, launch).toString())));
    return Templates.render("/org/ridealong/packaging/index.html.vm", model);
  }

  private static ObjectNode json(Course course, Launch launch) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("standard", launch.standard());
    json.putObject("courses").put(course.about().language(), "course.json");
    json.put("onFail", launch.onFail().word());
    json.putNull("reporting");
    json.putNull("learner");
    launch
        .reporting()
        .ifPresent(
            reporting ->
                json.putObject("reporting")
                    .put("endpoint", reporting.endpoint().toString())
                    .put("key", reporting.key()));
    launch
        .learner()
        .ifPresent(
            learner -> {
              ObjectNode who = json.putObject("learner").put("id", learner.id());
              learner.name().ifPresent(name -> who.put("name", name));
            });
    return json;
  }

  /** Inside a script element only {@code <} can end it early or open a comment. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }
}
