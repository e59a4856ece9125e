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

/** Lessons, scenarios and quiz read as grade 8 to 9 does. English only. */
final class ReadingLevelIsFair implements Rule {

  private static final double HARD = 9.5;

  @Override
  public List<Finding> check(Course course, Places places) {
    if (!course.about().language().startsWith("en")) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      look(findings, places.of(lesson), "lessons/" + lesson.id(), lesson.body().markdown());
    }
    for (Scenario scenario : course.scenarios()) {
      look(findings, places.of(scenario), Nodes.of(scenario), text(scenario));
    }
    StringBuilder quiz = new StringBuilder();
    course
        .quiz()
        .items()
        .forEach(item -> add(quiz, item.ask().markdown(), item.feedback().markdown()));
    look(findings, places.of(course.quiz()), "quiz", quiz.toString());
    return findings;
  }

  private static String text(Scenario scenario) {
    StringBuilder text = new StringBuilder(scenario.brief().markdown());
    for (Step step : scenario.steps()) {
      for (Option option : step.options()) {
        add(text, option.text(), option.coach().markdown(), option.fits().markdown());
      }
    }
    for (Ending ending : scenario.endings()) {
      add(text, ending.lesson().markdown());
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String... parts) {
    for (String part : parts) {
      text.append(part).append("\n\n");
    }
  }

  private static void look(List<Finding> findings, Place place, String node, String text) {
    double grade = ReadingLevel.grade(text);
    if (grade > HARD) {
      findings.add(
          Finding.warning(place, "reads like grade %.1f, expected about 8 to 9".formatted(grade))
              .at(node)
              .mend("split long sentences and use shorter words"));
    }
  }
}
