package org.ridealong.packaging.rules;

import java.util.List;
import java.util.stream.Stream;

/** A unit's id is what the course's statements are about. */
final class UnitsAreTheCourses implements Rule {

  @Override
  public String reference() {
    return "cmi5 9.4: the object of cmi5's own statements is the AU";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    List<String> units = made.elements("au").map(unit -> unit.getAttribute("id")).toList();
    List<String> courses = made.courses().stream().map(Inspection.Course::iri).toList();
    return units.equals(courses)
        ? Stream.empty()
        : Stream.of(
            made.note(
                "the units are %s, and the courses call themselves %s".formatted(units, courses),
                "give both the same ids in the same order"));
  }
}
