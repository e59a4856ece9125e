package org.ridealong.packaging.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Identifiers are XML names, unique and short. */
final class IdentifiersAreNames implements Rule {

  private static final int LONGEST = 200;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: identifier is an xs:ID; Moodle 4.5: over 255 characters end the import";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> seen = new HashSet<>();
    return made.xml()
        .all()
        .filter(element -> element.hasAttribute("identifier"))
        .map(element -> element.getAttribute("identifier"))
        .filter(id -> !NAME.matcher(id).matches() || id.length() >= LONGEST || !seen.add(id))
        .map(
            id ->
                made.note(
                    "the identifier %s is no XML name, too long or not the only one of its name"
                        .formatted(id),
                    "use under 200 letters, digits, _, - and ., a letter or _ first, each once"));
  }
}
