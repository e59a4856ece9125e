package org.ridealong.course;

import java.util.List;

/**
 * One module, whole and consistent in itself: every id that it names exists in it.
 *
 * @param boosters of the modules before this one in the programme and, last, its own
 * @param cast only the people who appear in this module, in the order of the programme's cast
 */
public record Course(
    Id id,
    About about,
    List<Skill> skills,
    List<Lesson> lessons,
    List<Scenario> scenarios,
    Quiz quiz,
    List<Boosters> boosters,
    List<Aid> aids,
    PassRule pass,
    List<Person> cast) {

  public Course {
    skills = List.copyOf(skills);
    lessons = List.copyOf(lessons);
    scenarios = List.copyOf(scenarios);
    boosters = List.copyOf(boosters);
    aids = List.copyOf(aids);
    cast = List.copyOf(cast);
  }

  /** The same module, judged by another rule. */
  public Course withPass(PassRule rule) {
    return new Course(id, about, skills, lessons, scenarios, quiz, boosters, aids, rule, cast);
  }
}
