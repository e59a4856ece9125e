package org.ridealong.packaging;

import static org.ridealong.packaging.CourseJson.list;
import static org.ridealong.packaging.CourseJson.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ridealong.course.Boosters;
import org.ridealong.course.Course;
import org.ridealong.course.Item;
import org.ridealong.course.Quiz;
import org.ridealong.course.Task;

/** The quiz in the compiled course. */
final class QuizJson {

  private QuizJson() {}

  static ObjectNode quiz(Quiz quiz) {
    ObjectNode json = object().put("draw", quiz.draw());
    json.set("items", list(quiz.items(), QuizJson::item));
    return json;
  }

  /** Of the modules that have any, in the order in which they are taken. */
  static ArrayNode boosters(Course course, PackageOptions options) {
    return list(
        course.boosters().stream().filter(one -> !one.rounds().isEmpty()).toList(),
        one -> {
          ObjectNode json = object().put("module", one.module().value()).put("title", one.title());
          json.put("iri", options.iri(one.module()).toString());
          json.set("rounds", list(one.rounds(), QuizJson::round));
          return json;
        });
  }

  private static ObjectNode round(Boosters.Round round) {
    ObjectNode json = object().put("day", round.day());
    json.set("items", list(round.items(), QuizJson::item));
    return json;
  }

  private static ObjectNode item(Item item) {
    ObjectNode json =
        object()
            .put("id", item.id().value())
            .put("skill", item.skill().value())
            .put("type", item.task().type())
            .put("askHtml", item.ask().html())
            .put("feedbackHtml", item.feedback().html());
    Task task = item.task();
    if (task instanceof Task.Single single) {
      json.set("options", list(single.options(), QuizJson::pick));
    } else if (task instanceof Task.BetterDraft draft) {
      json.set("options", list(draft.options(), QuizJson::pick));
    } else if (task instanceof Task.Multiple multiple) {
      json.set("options", list(multiple.options(), QuizJson::pick));
    } else if (task instanceof Task.MarkLine mark) {
      json.set("lines", list(mark.lines(), QuizJson::line));
    } else if (task instanceof Task.Rating rating) {
      json.put("action", rating.action()).put("best", rating.best());
      rating.near().forEach(json.putArray("near")::add);
    } else if (task instanceof Task.Order order) {
      json.set("entries", list(order.entries(), QuizJson::entry));
    } else if (task instanceof Task.Match match) {
      json.set("pairs", list(match.pairs(), QuizJson::pair));
    } else if (task instanceof Task.Numeric numeric) {
      json.put("answer", numeric.answer());
      json.put("tolerance", numeric.tolerance()).put("unit", numeric.unit());
    }
    return json;
  }

  private static ObjectNode line(Task.Line line) {
    return pick(line.pick()).put("who", line.who().value());
  }

  private static ObjectNode pick(Task.Pick pick) {
    return object()
        .put("id", pick.id().value())
        .put("html", pick.text().html())
        .put("correct", pick.correct())
        .put("why", pick.why());
  }

  private static ObjectNode entry(Task.Entry entry) {
    return object().put("id", entry.id().value()).put("text", entry.text());
  }

  private static ObjectNode pair(Task.Pair pair) {
    return object()
        .put("id", pair.id().value())
        .put("left", pair.left())
        .put("right", pair.right())
        .put("why", pair.why());
  }
}
