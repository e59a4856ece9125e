package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Characters stand for themselves; only & < > and quotes are escaped. */
final class CharactersAreReal implements Rule {

  private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot);)[#\\w]*;?");

  @Override
  public String reference() {
    return "Moodle 4.5 keeps numeric references in titles as text and dies of HTML's entities";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return REFERENCE
        .matcher(made.text(made.manifest()))
        .results()
        .map(found -> found.group())
        .distinct()
        .map(
            reference ->
                made.note(
                    "holds the reference " + reference, "write the character itself, in UTF-8"));
  }
}
