package org.ridealong.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Beat;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.check.Arrival;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import org.ridealong.course.play.Run;

/**
 * What stands beside the player while an author writes; {@code player/src/preview/desk.ts} shows
 * it.
 */
record PreviewDesk(Optional<Course> course, List<Finding> findings) {

  PreviewDesk {
    findings = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  static PreviewDesk of(Reading reading, String module) {
    Optional<Course> course = reading.course(new Id(module));
    List<Finding> findings =
        course
            .map(one -> CourseChecks.of(one, reading.places()))
            .orElseGet(() -> reading instanceof Reading.Refused no ? no.findings() : List.of());
    return new PreviewDesk(course, findings);
  }

  /** The course, if nothing keeps it from being played. */
  Optional<Course> playable() {
    return course.filter(one -> errors().isEmpty());
  }

  List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The findings, and the parts to play from. */
  String module(String id) {
    ObjectNode json = object();
    json.put("title", course.map(one -> one.about().title()).orElse(id));
    ArrayNode found = json.putArray("findings");
    for (Finding finding : findings) {
      found
          .addObject()
          .put("severity", finding.severity().word())
          .put("place", finding.place().toString())
          .put("node", finding.node())
          .put("message", finding.message())
          .put("mend", finding.mend());
    }
    ArrayNode groups = json.putArray("groups");
    playable().ifPresent(one -> parts(one, groups));
    return json.toString();
  }

  /** The ways to come to a step or an ending, each with a place to begin at. */
  Optional<String> ways(String scenario, String place) {
    if (!Id.isValid(scenario) || !Id.isValid(place)) {
      return Optional.empty();
    }
    return playable()
        .flatMap(
            one ->
                one.scenarios().stream()
                    .filter(story -> story.id().value().equals(scenario))
                    .findFirst()
                    .map(story -> ways(one, story, new Id(place)).toString()));
  }

  private static void parts(Course course, ArrayNode groups) {
    ArrayNode module = group(groups, "The module", "");
    part(module, "home", "Its start").put("saved", SavedPlace.at(course, "home"));
    course
        .lessons()
        .forEach(
            lesson -> {
              String id = "lesson/" + lesson.id();
              part(module, id, lesson.title()).put("saved", SavedPlace.at(course, id));
            });
    part(module, "quiz", "The quiz").put("saved", SavedPlace.at(course, "quiz"));
    part(module, "aids", "Its job aids").put("saved", SavedPlace.at(course, "aids"));
    for (Scenario story : course.scenarios()) {
      ArrayNode places = group(groups, story.title(), story.id().value());
      story.steps().forEach(step -> part(places, step.id().value(), step.title()));
      story.endings().forEach(end -> part(places, end.id().value(), "Ending: " + end.title()));
    }
  }

  private static ArrayNode group(ArrayNode groups, String title, String scenario) {
    return groups.addObject().put("title", title).put("scenario", scenario).putArray("parts");
  }

  private static ObjectNode part(ArrayNode parts, String id, String title) {
    return parts.addObject().put("id", id).put("title", title);
  }

  private static ArrayNode ways(Course course, Scenario story, Id place) {
    ArrayNode ways = JsonNodeFactory.instance.arrayNode();
    for (Arrival arrival : Arrival.at(story, place)) {
      ObjectNode way = way(course, arrival.run());
      ArrayNode alike = way.putArray("alike");
      arrival.alike().forEach(run -> alike.add(way(course, run)));
      ways.add(way);
    }
    return ways;
  }

  private static ObjectNode way(Course course, Run run) {
    ObjectNode way = object().put("saved", SavedPlace.in(course, run));
    ArrayNode path = way.putArray("path");
    for (Run.Move move : run.moves()) {
      path.addObject().put("step", move.step().title()).put("option", move.option().text());
    }
    ObjectNode values = way.putObject("values");
    for (ValueName name : ValueName.values()) {
      values.put(name.word(), run.values().get(name));
    }
    ArrayNode sees = way.putArray("sees");
    List<Beat> scene =
        run.step().map(Step::scene).or(() -> run.ending().map(Ending::scene)).orElse(List.of());
    run.shown(scene).stream()
        .map(scene::get)
        .filter(beat -> !beat.when().isAlways())
        .forEach(beat -> sees.add(text(beat)));
    return way;
  }

  /** What a beat is known by. */
  private static String text(Beat beat) {
    if (beat instanceof Beat.Tell tell) {
      return tell.text().markdown();
    } else if (beat instanceof Beat.Say say) {
      return say.text().markdown();
    } else if (beat instanceof Beat.Mail mail) {
      return mail.subject();
    } else if (beat instanceof Beat.Table table) {
      return table.caption();
    } else if (beat instanceof Beat.Note note) {
      return note.title();
    } else if (beat instanceof Beat.Crm crm) {
      return crm.title();
    }
    return ((Beat.Transcript) beat).title();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
