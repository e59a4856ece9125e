package org.ridealong.packaging.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schemas that a manifest refers to, and those that they refer to, lie beside it. */
final class ControlDocumentsLieAtTheRoot implements Rule {

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:schemaLocation\\s*=|SYSTEM|PUBLIC\\s+\"[^\"]*\")\\s*[\"'](\\w+\\.(?:xsd|dtd))[\"']");

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: control documents; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> asked = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(SchemaLocations.of(made.xml()).values());
    while (!next.isEmpty()) {
      String name = next.remove();
      if (asked.add(name)) {
        String text = COMMENT.matcher(made.text(name)).replaceAll("");
        REFERENCE.matcher(text).results().map(found -> found.group(1)).forEach(next::add);
      }
    }
    return asked.stream()
        .filter(name -> !made.has(name))
        .map(
            name ->
                new Note(
                    name,
                    "is a control document and not at the root",
                    "put it beside the manifest"));
  }
}
