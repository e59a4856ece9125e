package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;

/**
 * How a story ends and what it earns say the same: no strong ending without enough for a pass, no
 * harmful one with it.
 */
final class EndingsFitTheirScores implements ModuleRule {

  @Override
  public List<Finding> check(Course course, List<Walks> stories, Places places) {
    int mark = course.pass().skill();
    List<Finding> findings = new ArrayList<>();
    for (Walks story : stories) {
      for (Ending ending : story.scenario().endings()) {
        OptionalInt odd = odd(story, ending, mark);
        if (odd.isPresent()) {
          findings.add(
              Finding.warning(
                      places.of(ending),
                      "ending %s is %s and can be reached with %d%%, where %d%% pass"
                          .formatted(ending.id(), ending.outcome().word(), odd.getAsInt(), mark))
                  .at(Nodes.of(story.scenario(), ending.id()))
                  .mend("let what leads there ask for other values, or change the outcome"));
        }
      }
    }
    return findings;
  }

  private static OptionalInt odd(Walks story, Ending ending, int mark) {
    var scores =
        story.finished().stream()
            .filter(tally -> tally.ending().equals(ending.id()) && tally.clean())
            .mapToInt(Walks.Tally::score);
    return switch (ending.outcome()) {
      case STRONG -> scores.filter(score -> score < mark).min();
      case HARMFUL -> scores.filter(score -> score >= mark).max();
      case MIXED, WEAK -> OptionalInt.empty();
    };
  }
}
