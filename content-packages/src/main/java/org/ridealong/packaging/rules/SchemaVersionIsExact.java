package org.ridealong.packaging.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version stands between its tags to the letter: LMSs take anything else for SCORM 1.2.
 *
 * @param version as the edition spells it
 */
record SchemaVersionIsExact(String version) implements Rule {

  private static final Pattern ELEMENT =
      Pattern.compile("(?s)<schemaversion>(.*?)</schemaversion>");

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: schemaversion; Moodle 4.5: a space around it makes it 1.2";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Matcher found = ELEMENT.matcher(made.text(made.manifest()));
    boolean exact = found.find() && found.group(1).equals(version) && !found.find();
    return exact
        ? Stream.empty()
        : Stream.of(
            made.note(
                "schemaversion is not exactly \"%s\"".formatted(version),
                "write <schemaversion>%s</schemaversion> on one line, once".formatted(version)));
  }
}
