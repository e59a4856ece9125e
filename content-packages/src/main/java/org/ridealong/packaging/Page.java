package org.ridealong.packaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ridealong.course.About;
import org.ridealong.course.Course;
import org.ridealong.packaging.template.Markup;
import org.ridealong.packaging.template.Templates;

/** The pages that start the player. {@code player/src/launch.ts} describes what they tell it. */
final class Page {

  private Page() {}

  /**
   * Plays one module.
   *
   * @param root the way from the page to the player's files, empty or with a slash at the end
   */
  static String module(Course course, PackageOptions options, Launch launch, String root) {
    About about = course.about();
    ObjectNode json = start(launch);
    ObjectNode outline = CourseJson.outline(course, options);
    ArrayNode words = json.putArray("words");
    for (Course edition : course.editions()) {
      ObjectNode spoken = PlayerWords.forFirstScreen(edition.about().language());
      if (!words.isEmpty()) {
        spoken.set("edition", Edition.of(outline, CourseJson.outline(edition, options)));
      }
      words.add(spoken);
    }
    json.set("course", outline);
    return html(about.title(), about.language(), root, rest(json, launch));
  }

  /** Leads to the modules, which lie in folders beside it. */
  static String programme(Bundle bundle, Launch launch) {
    ObjectNode json = start(launch);
    ArrayNode words = json.putArray("words");
    bundle.languages().forEach(language -> words.add(PlayerWords.forProgramme(language)));
    ObjectNode programme = json.putObject("programme").put("title", bundle.title());
    ArrayNode modules = programme.putArray("modules");
    for (Course course : bundle.courses()) {
      About about = course.about();
      modules
          .addObject()
          .put("id", course.id().value())
          .put("title", about.title())
          .put("minutes", about.minutes())
          .put("summary", about.summary())
          .put("optional", about.optional())
          .put("href", course.id() + "/index.html");
    }
    return html(bundle.title(), bundle.language(), "", rest(json, launch));
  }

  private static String html(String title, String language, String root, ObjectNode launch) {
    Map<String, Object> model =
        Map.of(
            "title",
            title,
            "language",
            language,
            "early",
            early(launch),
            "loading",
            PlayerWords.loading(language),
            "root",
            root,
            "launch",
            new Markup(inScript(launch.toString())));
    return Templates.render("/org/ridealong/packaging/index.html.vm", model);
  }

  /** A preview keeps nothing on the device, so nothing there tells what to ask for. */
  private static Markup early(ObjectNode launch) {
    boolean preview = launch.path("standard").asText().equals("preview");
    String course = launch.at("/course/id").asText();
    String start = "<script data-course=\"" + course + "\">";
    return new Markup(preview ? "" : start + EarlyScript.TEXT + "</script>");
  }

  private static ObjectNode start(Launch launch) {
    return JsonNodeFactory.instance.objectNode().put("standard", launch.standard());
  }

  private static ObjectNode rest(ObjectNode json, Launch launch) {
    json.put("onFail", launch.onFail().word());
    json.set("icons", PlayerDrawings.icons());
    json.putNull("reporting");
    json.putNull("learner");
    launch
        .reporting()
        .ifPresent(
            reporting ->
                json.putObject("reporting")
                    .put("endpoint", reporting.endpoint().toString())
                    .put("key", reporting.key()));
    launch.language().ifPresent(language -> json.put("language", language));
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
