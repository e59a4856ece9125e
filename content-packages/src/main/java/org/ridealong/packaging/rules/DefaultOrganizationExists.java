package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organization that an LMS shall open is there. */
final class DefaultOrganizationExists implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: organizations@default; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> organizations =
        made.elements("organization")
            .map(element -> element.getAttribute("identifier"))
            .collect(Collectors.toSet());
    return made.elements("organizations")
        .map(element -> element.getAttribute("default"))
        .filter(id -> !organizations.contains(id))
        .map(
            id ->
                made.note(
                    "the default organization \"%s\" does not exist".formatted(id),
                    "name one of " + organizations));
  }
}
