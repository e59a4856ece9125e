package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** Good manners do not give what is right away. English words only. */
final class KeyIsNotTheOnlyPoliteOne implements Rule {

  private static final Set<String> POLITE =
      Set.of("please", "thank", "thanks", "sorry", "appreciate", "kindly", "gently", "grateful");

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Question.Group group : Question.groups(course)) {
      for (Question one : group.questions()) {
        if (Wording.holdsAny(one.key(), POLITE)
            && one.others().stream().noneMatch(other -> Wording.holdsAny(other, POLITE))) {
          findings.add(
              Finding.hint(places.of(one.part()), "only the right answer is polite")
                  .at(one.node())
                  .mend("let a weaker one be as polite, or this one plainer"));
        }
      }
    }
    return findings;
  }
}
