package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** Nobody finds what is right by looking for the longest text. */
final class KeyIsNotTheLongest implements Rule {

  /** How much longer than each other text is told at a glance. */
  private static final double CLEARLY = 1.25;

  /** With four options, chance makes a quarter of the keys the longest. */
  private static final double SHARE = 0.5;

  private static final int ENOUGH_TO_SAY = 4;

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Question.Group group : Question.groups(course)) {
      List<Question> longest =
          group.questions().stream()
              .filter(one -> one.key().length() > one.longestOther())
              .toList();
      longest.stream()
          .filter(one -> one.key().length() > CLEARLY * one.longestOther())
          .forEach(
              one ->
                  findings.add(
                      Finding.hint(places.of(one.part()), "the right answer is clearly the longest")
                          .at(one.node())
                          .mend("shorten it, or give the others as much to say")));
      int all = group.questions().size();
      if (all >= ENOUGH_TO_SAY && longest.size() > SHARE * all) {
        findings.add(
            Finding.warning(
                    places.of(group.part()),
                    "in %d of %d questions the right answer is the longest"
                        .formatted(longest.size(), all))
                .at(group.node())
                .mend("somebody who picks the longest passes; let others be longer"));
      }
    }
    return findings;
  }
}
