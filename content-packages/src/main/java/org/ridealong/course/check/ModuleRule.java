package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** One thing that must hold for a module once its scenarios were played, or should. */
interface ModuleRule {

  /** Where it does not hold. */
  List<Finding> check(Course course, List<Walks> stories, Places places);
}
