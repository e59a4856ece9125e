package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever a page loads or leads to is in the package, its course beside it. */
final class PagesFindTheirFiles implements Rule {

  /** Relative ones, in attributes and in the launch data. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?:src|href)\"?[=:]\"((?![a-z]+:|/|#)[^\"\\s]+)\"");

  @Override
  public String reference() {
    return "Moodle 4.5: once the session ended, it answers for a missing file with its login page";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.paths(path -> path.endsWith(".html"))
        .flatMap(
            page ->
                references(made.text(page))
                    .filter(reference -> !made.has(Inspection.resolved(page, reference)))
                    .map(
                        reference ->
                            new Note(
                                page,
                                "needs %s, which is not in the package".formatted(reference),
                                "add the file or correct the reference")));
  }

  private static Stream<String> references(String page) {
    boolean leadsOn = page.contains("\"programme\":{");
    return Stream.concat(
        REFERENCE.matcher(page).results().map(found -> found.group(1)),
        leadsOn ? Stream.empty() : Stream.of("course.json"));
  }
}
