package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** One thing that must hold for a course, or should. */
interface Rule {

  /** Where it does not hold. */
  List<Finding> check(Course course, Places places);
}
