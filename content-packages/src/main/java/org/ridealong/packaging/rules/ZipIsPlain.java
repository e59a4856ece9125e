package org.ridealong.packaging.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A zip as the oldest LMS unpacks it: Zip32, deflated or stored, not encrypted, files only. */
final class ZipIsPlain implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM, Package Interchange File; cmi5 14.0.0.0-1";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Optional<ZipDirectory> read = ZipDirectory.of(made.zip());
    if (read.isEmpty()) {
      return Stream.of(
          new Note("the zip", "is no Zip32", "make it smaller than 4 GB and 65,535 files"));
    }
    ZipDirectory directory = read.get();
    List<String> names = directory.files().stream().map(ZipDirectory.File::name).toList();
    Stream<Note> other =
        names.equals(made.paths())
            ? Stream.empty()
            : Stream.of(new Note("the zip", "holds other files than were put in", "make it anew"));
    return Stream.concat(
        other,
        directory.files().stream()
            .filter(file -> !file.isPlain())
            .map(
                file ->
                    new Note(
                        file.name(),
                        "is encrypted, packed in an unusual way, or a folder",
                        "store or deflate files, and leave folders out")));
  }
}
