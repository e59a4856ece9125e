package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** A rule for each scenario by itself. */
interface ScenarioRule extends Rule {

  /** Where it does not hold in this scenario. */
  List<Finding> check(Scenario scenario, Places places);

  @Override
  default List<Finding> check(Course course, Places places) {
    return course.scenarios().stream()
        .flatMap(scenario -> check(scenario, places).stream())
        .toList();
  }
}
