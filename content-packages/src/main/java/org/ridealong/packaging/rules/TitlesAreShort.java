package org.ridealong.packaging.rules;

import java.util.stream.Stream;

/** Titles say something, and fit into an LMS's database. */
final class TitlesAreShort implements Rule {

  private static final int LONGEST = 200;

  @Override
  public String reference() {
    return "Moodle 4.5: over 255 characters end the import, \"0\" becomes empty";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("title")
        .map(title -> title.getTextContent().strip())
        .filter(title -> title.isEmpty() || title.equals("0") || title.length() >= LONGEST)
        .map(
            title ->
                made.note(
                    "the title \"%s\" is empty or too long".formatted(title),
                    "write 1 to 199 characters"));
  }
}
