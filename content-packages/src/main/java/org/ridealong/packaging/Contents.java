package org.ridealong.packaging;

import java.util.List;
import org.ridealong.course.Course;

/**
 * A package before its manifest is written: the pages that an LMS can open, and the files that each
 * of them needs.
 */
public record Contents(Bundle bundle, List<Unit> units, PackageOptions options) {

  public Contents {
    units = List.copyOf(units);
  }

  /**
   * A module in the package.
   *
   * @param page where it is opened
   * @param files all that it loads, the page first
   */
  public record Unit(Course course, String page, List<String> files) {

    public Unit {
      files = List.copyOf(files);
    }
  }
}
