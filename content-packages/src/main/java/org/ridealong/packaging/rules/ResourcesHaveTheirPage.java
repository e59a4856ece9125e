package org.ridealong.packaging.rules;

import java.util.stream.Stream;

/** A resource lists the page that it opens, which is a file of the package. */
final class ResourcesHaveTheirPage implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: resource@href and file@href; ADL's package checker; Moodle 4.5";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("resource")
        .filter(
            resource ->
                Xml.children(resource, "file")
                    .map(file -> file.getAttribute("href"))
                    .noneMatch(resource.getAttribute("href")::equals))
        .map(
            resource ->
                made.note(
                    "%s has no file element for its page \"%s\""
                        .formatted(Xml.name(resource), resource.getAttribute("href")),
                    "list it with the same href"));
  }
}
