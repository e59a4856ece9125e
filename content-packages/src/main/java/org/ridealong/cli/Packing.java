package org.ridealong.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.check.Checked;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.PackageRefusedException;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.standards.Standards;

/** What shows only once a module is packed, above all that it is too heavy. */
final class Packing {

  private Packing() {}

  /** The same, with what a package of the heaviest standard shows. */
  static Checked check(Checked checked, Places places) {
    return checked.isSound()
        ? new Checked(
            checked.course(),
            Stream.concat(checked.findings().stream(), findings(checked.course(), places).stream())
                .toList(),
            checked.trials())
        : checked;
  }

  private static List<Finding> findings(Course course, Places places) {
    try {
      Packager.write(
          Bundle.of(course),
          Standards.SCORM_2004_3,
          PackageOptions.DEFAULT,
          OutputStream.nullOutputStream());
      return List.of();
    } catch (PackageRefusedException e) {
      return e.breaches().stream()
          .map(
              breach ->
                  Finding.error(places.of(course), breach.file() + " " + breach.problem())
                      .mend(breach.mend()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
