package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** A quiz cannot ask more than it has. */
final class QuizDrawsFromItsBank implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    int draw = course.quiz().draw();
    int bank = course.quiz().items().size();
    return draw <= bank
        ? List.of()
        : List.of(
            Finding.error(
                places.of(course.quiz()),
                "draw is " + draw + ", but there are only " + bank + " items"));
  }
}
