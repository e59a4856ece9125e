package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Boosters;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** Questions come back on days 2, 7 and 21, two each. */
final class BoostersComeThreeTimes implements Rule {

  private static final List<Integer> DAYS = List.of(2, 7, 21);
  private static final int ITEMS = 2;

  @Override
  public List<Finding> check(Course course, Places places) {
    Boosters own = course.boosters().get(course.boosters().size() - 1);
    boolean asAgreed =
        own.rounds().stream().map(Boosters.Round::day).toList().equals(DAYS)
            && own.rounds().stream().allMatch(round -> round.items().size() == ITEMS);
    if (asAgreed) {
      return List.of();
    }
    return List.of(
        Finding.hint(
                own.rounds().isEmpty() ? places.of(course) : places.of(own.rounds().get(0)),
                own.rounds().isEmpty()
                    ? "no question comes back: there is no boosters.yaml"
                    : "boosters come in other rounds than two on each of the days 2, 7 and 21")
            .at("boosters")
            .mend("write two short new cases for each of these days"));
  }
}
