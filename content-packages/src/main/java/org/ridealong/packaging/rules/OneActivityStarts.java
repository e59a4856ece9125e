package org.ridealong.packaging.rules;

import java.util.List;
import java.util.stream.Stream;

/** Exactly one activity has a page to start at, and the page is there. */
final class OneActivityStarts implements Rule {

  @Override
  public String reference() {
    return "RusticiSoftware/launch, tincan.xml: exactly one launch";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    List<String> pages =
        made.elements("launch").map(launch -> launch.getTextContent().strip()).toList();
    return pages.size() == 1 && made.has(pages.get(0))
        ? Stream.empty()
        : Stream.of(
            made.note(
                "starts at %s, expected one file of the package".formatted(pages),
                "give exactly one activity a launch"));
  }
}
