package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Lesson;
import org.ridealong.course.Option;
import org.ridealong.course.Place;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/** Texts are as long as {@code FORMAT.md} asks for. Hints only: a good text may be longer. */
final class LengthsAreAsAgreed implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    Counter counter = new Counter(new ArrayList<>());
    for (Lesson lesson : course.lessons()) {
      counter.count(places.of(lesson), "the lesson", lesson.body().markdown(), 250, 500);
    }
    for (Scenario scenario : course.scenarios()) {
      counter.count(places.of(scenario), "brief", scenario.brief().markdown(), 60, 120);
      for (Step step : scenario.steps()) {
        counter.count(places.of(step), "title", step.title(), 2, 5);
        for (Option option : step.options()) {
          counter.count(places.of(option), "coach", option.coach().markdown(), 30, 80);
        }
      }
      for (Ending ending : scenario.endings()) {
        counter.count(places.of(ending), "lesson", ending.lesson().markdown(), 40, 90);
      }
    }
    return counter.findings();
  }

  private record Counter(List<Finding> findings) {

    void count(Place place, String what, String text, int least, int most) {
      long words = text.strip().split("\\s+", -1).length;
      if (words < least || words > most) {
        findings.add(
            Finding.hint(
                place, "%s has %d words, expected %d to %d".formatted(what, words, least, most)));
      }
    }
  }
}
