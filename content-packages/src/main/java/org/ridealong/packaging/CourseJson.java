package org.ridealong.packaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.ridealong.course.About;
import org.ridealong.course.Aid;
import org.ridealong.course.Course;
import org.ridealong.course.Lesson;
import org.ridealong.course.Look;
import org.ridealong.course.Person;
import org.ridealong.course.Skill;

/** The compiled course: what {@code player/src/engine/course.ts} describes. */
final class CourseJson {

  /** Goes up when a player of the last shape could not read it. */
  private static final int FORMAT = 1;

  private CourseJson() {}

  static String text(Course course, PackageOptions options) {
    ObjectNode json = of(course, options);
    ArrayNode languages = JsonNodeFactory.instance.arrayNode();
    for (Course edition : course.editions()) {
      ObjectNode spoken = PlayerWords.all(edition.about().language());
      if (!languages.isEmpty()) {
        spoken.set("course", Differences.between(json, of(edition, options)));
      }
      languages.add(spoken);
    }
    json.set("languages", languages);
    json.set("portraits", Portraits.parts());
    return json.toString();
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
    json.set("lessons", list(course.lessons(), CourseJson::lesson));
    json.set("scenarios", list(course.scenarios(), ScenarioJson::scenario));
    json.set("quiz", QuizJson.quiz(course.quiz()));
    json.set("boosters", QuizJson.boosters(course, options));
    json.set("aids", list(course.aids(), CourseJson::aid));
    json.putObject("pass").put("quiz", course.pass().quiz()).put("skill", course.pass().skill());
    json.set("cast", list(course.cast(), CourseJson::person));
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
    person.look().ifPresent(look -> json.set("look", look(look)));
    return json;
  }

  private static ObjectNode look(Look look) {
    ObjectNode json =
        object()
            .put("skin", look.skin())
            .put("hair", look.hair())
            .put("hairColour", look.hairColour())
            .put("top", look.top())
            .put("topColour", look.topColour());
    look.glasses().ifPresent(glasses -> json.put("glasses", glasses));
    look.beard().ifPresent(beard -> json.put("beard", beard));
    return json;
  }
}
