package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Item;
import org.ridealong.course.Places;
import org.ridealong.course.Task;

/**
 * Where nothing is shuffled, the right place is not mostly the same: the line of a talk, the point
 * of a rating, how many ticks belong.
 */
final class KeyPositionsVary implements Rule {

  private static final int ENOUGH_TO_SAY = 4;
  private static final double SHARE = 0.6;

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    List<Item> items = course.quiz().items();
    look(
        findings,
        course,
        places,
        "the line to mark is line",
        positions(items, Task.MarkLine.class, this::line));
    look(
        findings,
        course,
        places,
        "the best rating is",
        positions(items, Task.Rating.class, Task.Rating::best));
    look(
        findings,
        course,
        places,
        "the number of right ticks is",
        positions(
            items,
            Task.Multiple.class,
            task -> (int) task.options().stream().filter(Task.Pick::correct).count()));
    return findings;
  }

  private int line(Task.MarkLine task) {
    return 1
        + IntStream.range(0, task.lines().size())
            .filter(index -> task.lines().get(index).pick().correct())
            .findFirst()
            .orElse(0);
  }

  private static <T extends Task> List<Integer> positions(
      List<Item> items, Class<T> type, Function<T, Integer> position) {
    return items.stream()
        .map(Item::task)
        .filter(type::isInstance)
        .map(type::cast)
        .map(position)
        .toList();
  }

  private static void look(
      List<Finding> findings, Course course, Places places, String what, List<Integer> all) {
    Map<Integer, Long> counts =
        all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.forEach(
        (position, count) -> {
          if (all.size() >= ENOUGH_TO_SAY && count > SHARE * all.size()) {
            findings.add(
                Finding.warning(
                        places.of(course.quiz()),
                        "%s %d in %d of %d items".formatted(what, position, count, all.size()))
                    .at("quiz")
                    .mend("vary it"));
          }
        });
  }
}
