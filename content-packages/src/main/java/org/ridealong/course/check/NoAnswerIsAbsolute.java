package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** Words such as "always" mark a wrong answer as one. English words only. */
final class NoAnswerIsAbsolute implements Rule {

  private static final Set<String> ABSOLUTE =
      Set.of(
          "always",
          "never",
          "nobody",
          "everybody",
          "everyone",
          "completely",
          "totally",
          "impossible",
          "guaranteed",
          "absolutely");

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Question.Group group : Question.groups(course)) {
      for (Question one : group.questions()) {
        if (Wording.holdsAny(one.key(), ABSOLUTE)) {
          continue;
        }
        one.others().stream()
            .filter(other -> Wording.holdsAny(other, ABSOLUTE))
            .findFirst()
            .ifPresent(
                other ->
                    findings.add(
                        Finding.hint(
                                places.of(one.part()),
                                "a wrong answer speaks in absolutes: \"" + other.strip() + "\"")
                            .at(one.node())
                            .mend("say it so that a sensible person could mean it")));
      }
    }
    return findings;
  }
}
