package org.ridealong.course.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.course.Aid;
import org.ridealong.course.Aid.Origin;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Places;

/** What a blank is filled from exists, and is not the blank itself. */
final class BlanksHaveTheirOrigin implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    Set<Origin> known =
        Stream.concat(
                course.aids().stream().flatMap(BlanksHaveTheirOrigin::blanks),
                Stream.of("when", "will")
                    .map(field -> new Origin(Origin.COMMITMENT, new Id(field))))
            .collect(Collectors.toSet());
    return course.aids().stream()
        .flatMap(aid -> aid.fields().stream().flatMap(field -> problem(aid, field, known, places)))
        .toList();
  }

  private static Stream<Origin> blanks(Aid aid) {
    return aid.fields().stream().map(field -> new Origin(aid.id(), field.id()));
  }

  private static Stream<Finding> problem(
      Aid aid, Aid.Field field, Set<Origin> known, Places places) {
    return field.from().stream()
        .filter(from -> !known.contains(from) || from.equals(new Origin(aid.id(), field.id())))
        .map(from -> Finding.error(places.of(field), message(field, from, known)));
  }

  private static String message(Aid.Field field, Origin from, Set<Origin> known) {
    return known.contains(from)
        ? "field " + field.id() + " is filled from itself"
        : "field "
            + field.id()
            + " is filled from "
            + from
            + ", which is no field of an aid of this module, nor commitment/when or commitment/will";
  }
}
