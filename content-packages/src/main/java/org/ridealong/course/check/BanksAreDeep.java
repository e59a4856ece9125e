package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Place;
import org.ridealong.course.Places;
import org.ridealong.course.Skill;

/**
 * A retake can ask new questions, and about each skill more than one. A draft may have few as yet.
 */
final class BanksAreDeep implements Rule {

  private static final int LEAST = 24;
  private static final int LEAST_OF_A_SKILL = 2;

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    int bank = course.quiz().items().size();
    if (bank < LEAST) {
      Place place = places.of(course.quiz());
      String message = "the bank has %d items, expected at least %d".formatted(bank, LEAST);
      findings.add(
          (course.about().isDraft()
                  ? Finding.hint(place, message)
                  : Finding.warning(place, message))
              .at("quiz")
              .mend("write more, so that a retake asks new ones"));
    }
    for (Skill skill : course.skills()) {
      long own =
          course.quiz().items().stream().filter(item -> item.skill().equals(skill.id())).count();
      if (own < LEAST_OF_A_SKILL) {
        findings.add(
            Finding.warning(
                    places.of(course.quiz()),
                    "%d items ask about skill %s, expected at least %d"
                        .formatted(own, skill.id(), LEAST_OF_A_SKILL))
                .at("quiz")
                .mend("write items for its objective: " + skill.objective()));
      }
    }
    return findings;
  }
}
