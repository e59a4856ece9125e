package org.ridealong.packaging.rules;

import java.util.stream.Stream;

/** Every file that the manifest lists is in the package, in the same letters. */
final class FilesAreThere implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: file@href; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("file")
        .map(file -> file.getAttribute("href"))
        .distinct()
        .filter(href -> !made.has(href))
        .map(
            href ->
                made.note(
                    "lists \"%s\", which is not in the package".formatted(href),
                    "add the file or correct its name: relative, without spaces, case counts"));
  }
}
