package org.ridealong.packaging;

import java.util.List;
import org.ridealong.course.Course;

/** What a packaging standard adds to the player and the course. */
public interface Standard {

  /** As in command lines, file names and {@link Launch#standard}. */
  String name();

  /**
   * The manifest, and the control documents that must lie beside it.
   *
   * @param content the files that every package holds, in order
   */
  List<Entry> around(Course course, List<Entry> content);
}
