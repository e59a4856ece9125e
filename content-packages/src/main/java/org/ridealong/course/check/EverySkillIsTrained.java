package org.ridealong.course.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Places;
import org.ridealong.course.Step;

/** A skill that is promised is tested: by a decision or by an item of the quiz. */
final class EverySkillIsTrained implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    Stream<Id> decisions =
        course.scenarios().stream().flatMap(one -> one.steps().stream()).map(Step::skill);
    Stream<Id> items = course.quiz().items().stream().map(Item::skill);
    Set<Id> tested = Stream.concat(decisions, items).collect(Collectors.toSet());
    return course.skills().stream()
        .filter(skill -> !tested.contains(skill.id()))
        .map(
            skill ->
                Finding.error(
                    places.of(skill), "no decision and no quiz item tests skill " + skill.id()))
        .toList();
  }
}
