package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** File names that every system and every LMS takes as they are. */
final class NamesArePlain implements Rule {

  private static final Pattern PLAIN =
      Pattern.compile("(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

  @Override
  public String reference() {
    return "IMS Content Packaging: relative paths with /; Moodle's app refuses backslashes";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.paths(path -> !PLAIN.matcher(path).matches())
        .map(
            path ->
                new Note(
                    path,
                    "has a name that some LMS cannot unpack",
                    "use ASCII letters, digits, _, - and . with / between folders"));
  }
}
