package org.ridealong.course.format;

import java.util.List;
import java.util.Optional;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Places;
import org.ridealong.course.Programme;

/** What came of reading a courses folder. */
public sealed interface Reading {

  /** The modules that could be read, in order: all of them, or those that are free of findings. */
  List<Course> courses();

  /** Where the parts of those modules stand. */
  Places places();

  /** One of the modules that could be read. */
  default Optional<Course> course(Id id) {
    return courses().stream().filter(course -> course.id().equals(id)).findFirst();
  }

  /** Everything could be read. */
  record Complete(Programme programme, Places places) implements Reading {

    @Override
    public List<Course> courses() {
      return programme.courses();
    }
  }

  /**
   * Something is wrong.
   *
   * @param findings all that is wrong, in the order of the files; at least one
   */
  record Refused(List<Finding> findings, List<Course> courses, Places places) implements Reading {

    public Refused {
      findings = List.copyOf(findings);
      courses = List.copyOf(courses);
    }
  }
}
