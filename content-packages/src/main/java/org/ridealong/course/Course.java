package org.ridealong.course;

import java.util.List;

/**
 * One module, whole and consistent in itself: every id that it names exists in it.
 *
 * @param cast only the people who appear in this module, in the order of the programme's cast
 */
public record Course(
    Id id,
    About about,
    List<Skill> skills,
    List<Lesson> lessons,
    List<Scenario> scenarios,
    Quiz quiz,
    List<Aid> aids,
    PassRule pass,
    List<Person> cast) {

  public Course {
    skills = List.copyOf(skills);
    lessons = List.copyOf(lessons);
    scenarios = List.copyOf(scenarios);
    aids = List.copyOf(aids);
    cast = List.copyOf(cast);
  }

  /** The same module, judged by another rule. */
  public Course withPass(PassRule rule) {
    return new Course(id, about, skills, lessons, scenarios, quiz, aids, rule, cast);
  }
}
