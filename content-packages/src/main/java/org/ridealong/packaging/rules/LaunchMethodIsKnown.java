package org.ridealong.packaging.rules;

import java.util.stream.Stream;

/** The window that a unit likes is one of two words. */
final class LaunchMethodIsKnown implements Rule {

  @Override
  public String reference() {
    return "cmi5 13.1.4: launchMethod";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("au")
        .map(unit -> unit.getAttribute("launchMethod"))
        .filter(method -> !method.equals("AnyWindow") && !method.equals("OwnWindow"))
        .map(
            method ->
                made.note(
                    "the launch method \"%s\" is unknown".formatted(method),
                    "use AnyWindow or OwnWindow"));
  }
}
