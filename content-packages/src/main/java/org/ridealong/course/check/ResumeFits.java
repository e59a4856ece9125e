package org.ridealong.course.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Lesson;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.Task;

/**
 * Where a learner stands fits into what SCORM 1.2 keeps ({@code cmi.suspend_data}, 4096
 * characters), with room to spare for LMSs that count bytes or add their own. Estimates what {@code
 * player/src/engine/saved.ts} writes for the worst walk: longest paths in all scenarios, all red
 * lines crossed, the longest answers given. The run to compare with is not counted: it goes first.
 */
final class ResumeFits implements ModuleRule {

  static final int ROOM = 3500;

  /** Version, seed, counts, time, place, outcome, first pass. */
  private static final int HEAD = 224;

  /** Quotes, brackets, commas and small numbers around an entry. */
  private static final int AROUND = 16;

  /** The mode of a run; how sure the learner was takes one character more for each decision. */
  private static final int MODE = 4;

  @Override
  public List<Finding> check(Course course, List<Walks> stories, Places places) {
    int size = most(course, stories);
    return size < ROOM
        ? List.of()
        : List.of(
            Finding.error(
                places.of(course),
                "resume data can grow to about %d characters, expected less than %d; shorten ids or walks"
                    .formatted(size, ROOM)));
  }

  /** The most characters that the player writes for this course; never less than it really does. */
  static int most(Course course, List<Walks> stories) {
    int size = HEAD;
    size += course.lessons().stream().mapToInt(ResumeFits::lesson).sum();
    size += stories.stream().mapToInt(ResumeFits::story).sum();
    size +=
        course.quiz().items().stream()
            .map(ResumeFits::item)
            .sorted(Comparator.reverseOrder())
            .limit(course.quiz().draw())
            .mapToInt(Integer::intValue)
            .sum();
    return size;
  }

  private static int lesson(Lesson lesson) {
    return length(lesson.id())
        + longest(lesson.recall().options().stream().map(Lesson.Choice::id))
        + AROUND;
  }

  private static int story(Walks story) {
    Scenario scenario = story.scenario();
    int redLines = 0;
    for (Step step : scenario.steps()) {
      redLines +=
          step.options().stream()
              .filter(option -> option.redLine().isPresent())
              .mapToInt(option -> length(step.id()) + length(option.id()) + 2)
              .max()
              .orElse(0);
    }
    Walks.Longest longest = story.longest();
    int sure = longest.decisions() + MODE;
    return length(scenario.id()) + longest.characters() + sure + redLines + AROUND;
  }

  private static int item(Item item) {
    return 2 * length(item.id()) + answer(item.task()) + AROUND;
  }

  private static int answer(Task task) {
    if (task instanceof Task.Multiple multiple) {
      return listed(multiple.options().stream().map(Task.Pick::id));
    } else if (task instanceof Task.Order order) {
      return listed(order.entries().stream().map(Task.Entry::id));
    } else if (task instanceof Task.Match match) {
      return 2 * listed(match.pairs().stream().map(Task.Pair::id));
    } else if (task instanceof Task.Single single) {
      return longest(single.options().stream().map(Task.Pick::id));
    } else if (task instanceof Task.BetterDraft draft) {
      return longest(draft.options().stream().map(Task.Pick::id));
    } else if (task instanceof Task.MarkLine mark) {
      return longest(mark.lines().stream().map(line -> line.pick().id()));
    }
    return AROUND;
  }

  private static int listed(Stream<Id> ids) {
    return ids.mapToInt(id -> length(id) + 3).sum();
  }

  private static int longest(Stream<Id> ids) {
    return ids.mapToInt(ResumeFits::length).max().orElse(0);
  }

  private static int length(Id id) {
    return id.value().length();
  }
}
