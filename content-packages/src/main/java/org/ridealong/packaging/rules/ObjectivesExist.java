package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each objective that a unit refers to is described. */
final class ObjectivesExist implements Rule {

  @Override
  public String reference() {
    return "cmi5 13.1.3: objectives and idref";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> described =
        made.elements("objective")
            .filter(element -> element.hasAttribute("id"))
            .map(element -> element.getAttribute("id"))
            .collect(Collectors.toSet());
    return made.elements("objective")
        .filter(element -> element.hasAttribute("idref"))
        .map(element -> element.getAttribute("idref"))
        .filter(id -> !described.contains(id))
        .map(id -> made.note("the objective " + id + " is not described", "describe it on top"));
  }
}
