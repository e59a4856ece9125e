package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Course;
import org.ridealong.course.Item;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.Task;

/**
 * A decision or an item with one right answer among some, as somebody sees it who only wants to
 * guess well.
 *
 * @param part whose place is known
 * @param stem what is asked
 */
record Question(Object part, String node, String stem, String key, List<String> others) {

  Question {
    others = List.copyOf(others);
  }

  /** Questions that are met together. */
  record Group(Object part, String node, List<Question> questions) {}

  int longestOther() {
    return others.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The quiz, and each scenario. */
  static List<Group> groups(Course course) {
    List<Group> groups = new ArrayList<>();
    for (Scenario scenario : course.scenarios()) {
      List<Question> decisions =
          scenario.steps().stream().flatMap(step -> of(scenario, step)).toList();
      groups.add(new Group(scenario, Nodes.of(scenario), decisions));
    }
    List<Question> items = course.quiz().items().stream().flatMap(Question::of).toList();
    groups.add(new Group(course.quiz(), "quiz", items));
    return groups;
  }

  private static Stream<Question> of(Scenario scenario, Step step) {
    List<Option> best =
        step.options().stream().filter(one -> one.quality() == step.bestQuality()).toList();
    if (best.size() != 1) {
      return Stream.empty();
    }
    List<String> others =
        step.options().stream()
            .filter(one -> one.quality() < step.bestQuality())
            .map(Option::text)
            .toList();
    return Stream.of(
        new Question(
            best.get(0), Nodes.of(scenario, step), step.ask(), best.get(0).text(), others));
  }

  private static Stream<Question> of(Item item) {
    List<Task.Pick> picks = picks(item.task());
    List<Task.Pick> right = picks.stream().filter(Task.Pick::correct).toList();
    if (right.size() != 1) {
      return Stream.empty();
    }
    List<String> others =
        picks.stream().filter(one -> !one.correct()).map(one -> one.text().markdown()).toList();
    return Stream.of(
        new Question(
            item, Nodes.of(item), item.ask().markdown(), right.get(0).text().markdown(), others));
  }

  /** Lines of a talk are no rivals in wording, so they are left out. */
  private static List<Task.Pick> picks(Task task) {
    if (task instanceof Task.Single single) {
      return single.options();
    } else if (task instanceof Task.BetterDraft draft) {
      return draft.options();
    }
    return List.of();
  }
}
