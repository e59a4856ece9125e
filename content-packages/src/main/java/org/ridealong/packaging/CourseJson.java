package org.ridealong.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.ridealong.course.About;
import org.ridealong.course.Aid;
import org.ridealong.course.Course;
import org.ridealong.course.Lesson;
import org.ridealong.course.Person;
import org.ridealong.course.Skill;

/**
 * The compiled course, whole and as an outline: what {@code player/src/engine/course.ts} describes.
 */
final class CourseJson {

  /** Goes up when a player of the last shape could not read it. */
  private static final int FORMAT = 1;

  private CourseJson() {}

  /** All of it in its own language, with the player's words in it that the page has not. */
  static String text(Course course, PackageOptions options) {
    ObjectNode json = drawn(course, options);
    json.set("words", PlayerWords.forTheRest(course.about().language()));
    return json.toString();
  }

  private static ObjectNode drawn(Course course, PackageOptions options) {
    ObjectNode json = of(course, options);
    json.set("settings", Drawings.of(course));
    return json;
  }

  /** What it says in another of its languages, with the player's words likewise. */
  static String edition(Course course, Course edition, PackageOptions options) {
    ObjectNode json = Edition.of(drawn(course, options), drawn(edition, options));
    json.set("words", PlayerWords.forTheRest(edition.about().language()));
    return json.toString();
  }

  /** What the first screen needs of it: titles, and no part's content. */
  static ObjectNode outline(Course course, PackageOptions options) {
    ObjectNode json = of(course, options);
    json.path("lessons").forEach(lesson -> keep(lesson, "id", "title", "minutes", "skill"));
    json.path("scenarios").forEach(scenario -> keep(scenario, "id", "title", "minutes"));
    json.path("scenarios").forEach(scenario -> ((ObjectNode) scenario).putArray("steps"));
    json.path("aids").forEach(aid -> keep(aid, "id", "title", "summary"));
    ((ObjectNode) json.path("quiz")).putArray("items");
    json.putArray("boosters");
    json.putArray("cast");
    return json;
  }

  private static void keep(JsonNode part, String... fields) {
    ((ObjectNode) part).retain(fields);
  }

  static ObjectNode of(Course course, PackageOptions options) {
    About about = course.about();
    ObjectNode json = object();
    json.put("format", FORMAT);
    json.put("id", course.id().value());
    json.put("iri", options.iri(course).toString());
    json.put("title", about.title());
    json.put("summary", about.summary());
    json.put("version", about.version());
    json.put("language", about.language());
    json.put("minutes", about.minutes());
    if (about.optional()) {
      json.put("optional", true);
    }
    ArrayNode learn = json.putArray("learn");
    about.learn().forEach(learn::add);
    json.set("skills", list(course.skills(), CourseJson::skill));
    json.putObject("pass").put("quiz", course.pass().quiz()).put("skill", course.pass().skill());
    // In this order they pack best: what is alike stands close together.
    json.set("cast", list(course.cast(), CourseJson::person));
    json.set("aids", list(course.aids(), CourseJson::aid));
    json.set("lessons", list(course.lessons(), CourseJson::lesson));
    json.set("quiz", QuizJson.quiz(course.quiz()));
    json.set("boosters", QuizJson.boosters(course, options));
    json.set("scenarios", list(course.scenarios(), ScenarioJson::scenario));
    return json;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode list(List<T> parts, Function<T, ObjectNode> json) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> list.add(json.apply(part)));
    return list;
  }

  private static ObjectNode skill(Skill skill) {
    return object()
        .put("id", skill.id().value())
        .put("title", skill.title())
        .put("objective", skill.objective());
  }

  private static ObjectNode lesson(Lesson lesson) {
    ObjectNode json =
        object()
            .put("id", lesson.id().value())
            .put("title", lesson.title())
            .put("minutes", lesson.minutes())
            .put("skill", lesson.skill().value())
            .put("html", lesson.body().html());
    json.putObject("recall")
        .put("askHtml", lesson.recall().ask().html())
        .set("options", list(lesson.recall().options(), CourseJson::choice));
    return json;
  }

  private static ObjectNode choice(Lesson.Choice choice) {
    return object()
        .put("id", choice.id().value())
        .put("text", choice.text())
        .put("correct", choice.correct())
        .put("feedbackHtml", choice.feedback().html());
  }

  private static ObjectNode aid(Aid aid) {
    ObjectNode json =
        object()
            .put("id", aid.id().value())
            .put("title", aid.title())
            .put("summary", aid.summary())
            .put("html", aid.body().html());
    json.set("fields", list(aid.fields(), CourseJson::field));
    return json;
  }

  private static ObjectNode field(Aid.Field field) {
    ObjectNode json =
        object()
            .put("id", field.id().value())
            .put("label", field.label())
            .put("lines", field.lines());
    field.from().ifPresent(from -> json.put("from", from.toString()));
    field.figure().ifPresent(figure -> json.set("figure", figure(figure)));
    return json;
  }

  private static ObjectNode figure(Aid.Figure figure) {
    ObjectNode json = object().put("how", figure.how().word()).put("unit", figure.unit());
    if (!figure.of().isEmpty()) {
      ArrayNode of = json.putArray("of");
      figure.of().forEach(id -> of.add(id.value()));
    }
    return json;
  }

  private static ObjectNode person(Person person) {
    ObjectNode json =
        object()
            .put("id", person.id().value())
            .put("name", person.name())
            .put("role", person.role())
            .put("about", person.about())
            .put("colour", person.colour());
    person.look().ifPresent(look -> json.put("portrait", Portrait.of(look)));
    return json;
  }
}
