package org.ridealong.packaging.rules;

import java.util.Locale;
import java.util.stream.Stream;

/** One manifest, at the root, in UTF-8 that any parser reads. */
final class ManifestIsReadable implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: imsmanifest.xml at the root; cmi5 13.2.0.0-1 and 14.1.0.0-2";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    String name = made.manifest();
    if (!made.has(name)) {
      return Stream.of(
          made.note("is not at the root of the package", "put it there, in just these letters"));
    }
    Stream<Note> others =
        made.paths(path -> path.toLowerCase(Locale.ROOT).endsWith("/" + name))
            .map(path -> new Note(path, "is a second manifest", "leave it out"));
    Stream<Note> unreadable =
        made
            .xml()
            .problem()
            .map(problem -> made.note("is no well-formed XML: " + problem, "correct it"))
            .stream();
    return Stream.concat(others, unreadable);
  }
}
