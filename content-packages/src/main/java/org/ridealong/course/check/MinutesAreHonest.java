package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Lesson;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** The minutes that a module promises fit those of its parts. */
final class MinutesAreHonest implements Rule {

  /** How long a question and its feedback take at most. */
  private static final int MINUTES_PER_ITEM = 2;

  /** For aids, results and finding one's way. */
  private static final int SPARE = 10;

  @Override
  public List<Finding> check(Course course, Places places) {
    int parts =
        course.lessons().stream().mapToInt(Lesson::minutes).sum()
            + course.scenarios().stream().mapToInt(Scenario::minutes).sum();
    int most = parts + MINUTES_PER_ITEM * course.quiz().draw() + SPARE;
    int told = course.about().minutes();
    if (told >= parts && told <= most) {
      return List.of();
    }
    return List.of(
        Finding.hint(
            places.of(course),
            "minutes is %d, but lessons and scenarios say %d; with the quiz expect %d to %d"
                .formatted(told, parts, parts, most)));
  }
}
