package org.ridealong.packaging.rules;

import java.util.List;
import java.util.stream.Stream;

/** What a unit asks for before the LMS moves on is one of five words. */
final class MoveOnIsKnown implements Rule {

  private static final List<String> WORDS =
      List.of("Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable");

  @Override
  public String reference() {
    return "cmi5 13.1.4: moveOn";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("au")
        .filter(unit -> !WORDS.contains(unit.getAttribute("moveOn")))
        .map(
            unit ->
                made.note(
                    "%s moves on by \"%s\"".formatted(Xml.name(unit), unit.getAttribute("moveOn")),
                    "use one of " + WORDS));
  }
}
