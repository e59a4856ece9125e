package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/** What is right is not the one answer that repeats the question's words. */
final class KeyDoesNotEchoTheStem implements Rule {

  /** Shorter words are too common to tell anything. */
  private static final int LONG = 6;

  private static final int ENOUGH = 2;

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Question.Group group : Question.groups(course)) {
      for (Question one : group.questions()) {
        Set<String> echoed = echoed(one.stem(), one.key());
        one.others().forEach(other -> echoed.removeAll(Wording.words(other)));
        if (echoed.size() >= ENOUGH) {
          findings.add(
              Finding.hint(
                      places.of(one.part()),
                      "only the right answer repeats words of the question: "
                          + String.join(", ", echoed))
                  .at(one.node())
                  .mend("say one side in other words"));
        }
      }
    }
    return findings;
  }

  private static Set<String> echoed(String stem, String text) {
    Set<String> words = new HashSet<>(Wording.words(text));
    words.retainAll(Wording.words(stem));
    words.removeIf(word -> word.length() < LONG);
    return new java.util.TreeSet<>(words);
  }
}
