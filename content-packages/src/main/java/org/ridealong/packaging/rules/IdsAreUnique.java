package org.ridealong.packaging.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Each id names one thing. */
final class IdsAreUnique implements Rule {

  @Override
  public String reference() {
    return "cmi5 13.1.2.0-1, 13.1.3.0-1 and 13.1.4.0-1";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> seen = new HashSet<>();
    return made.xml()
        .all()
        .filter(element -> element.hasAttribute("id"))
        .filter(element -> !seen.add(element.getAttribute("id")))
        .map(
            element ->
                made.note(Xml.name(element) + " has an id that was used before", "rename it"));
  }
}
