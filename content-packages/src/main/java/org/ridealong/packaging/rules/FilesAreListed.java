package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every file of the package is listed by a resource, or is a control document. */
final class FilesAreListed implements Rule {

  private static final Pattern CONTROL = Pattern.compile("[^/]+\\.(xsd|dtd)");

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: file; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> listed =
        made.elements("file").map(file -> file.getAttribute("href")).collect(Collectors.toSet());
    return made.paths(path -> !listed.contains(path))
        .filter(path -> !path.equals(made.manifest()) && !CONTROL.matcher(path).matches())
        .map(path -> new Note(path, "is not listed in the manifest", "list it, or leave it out"));
  }
}
