package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every course that makes statements is an activity, and the one that starts is among them. */
final class ActivitiesAreTheCourses implements Rule {

  @Override
  public String reference() {
    return "RusticiSoftware/launch, tincan.xml: the launched activity is what statements are about";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> activities =
        made.elements("activity").map(one -> one.getAttribute("id")).collect(Collectors.toSet());
    return made.courses().stream()
        .map(Inspection.Course::iri)
        .filter(iri -> !activities.contains(iri))
        .map(iri -> made.note("has no activity for the course " + iri, "add one with this id"));
  }
}
