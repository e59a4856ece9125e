package org.ridealong.course.check;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.play.Result;

/** The skill score that a module asks for can be reached, and can be missed. */
final class PassMarkDecides implements ModuleRule {

  @Override
  public List<Finding> check(Course course, List<Walks> stories, Places places) {
    if (stories.isEmpty()) {
      return List.of();
    }
    int mark = course.pass().skill();
    int best = of(stories, PassMarkDecides::best);
    int worst = of(stories, PassMarkDecides::worst);
    if (best < mark) {
      return List.of(
          Finding.error(
                  places.of(course),
                  "nobody can reach the %d%% that pass: skill asks for; the best clean runs earn %d%%"
                      .formatted(mark, best))
              .mend("lower pass: skill, or let decisions offer more"));
    }
    if (worst >= mark) {
      return List.of(
          Finding.error(
                  places.of(course),
                  "nobody can miss the %d%% that pass: skill asks for; the worst runs earn %d%%"
                      .formatted(mark, worst))
              .mend("raise pass: skill, or let wrong decisions cost more"));
    }
    return List.of();
  }

  private static int of(List<Walks> stories, ToIntFunction<Walks> score) {
    return Result.skill(stories.stream().mapToInt(score).boxed().toList());
  }

  private static int best(Walks story) {
    return story.finished().stream()
        .filter(Walks.Tally::clean)
        .mapToInt(Walks.Tally::score)
        .max()
        .orElse(0);
  }

  private static int worst(Walks story) {
    return story.finished().stream().mapToInt(Walks.Tally::score).min().orElse(0);
  }
}
