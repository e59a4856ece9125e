package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.course.Choice;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;

/** However somebody decides, the story ends, and before the patience does. */
final class WalksEnd implements StoryRule {

  private static final int MOST_DECISIONS = 20;

  @Override
  public List<Finding> check(Walks walks, Places places) {
    Scenario scenario = walks.scenario();
    List<Finding> findings = new ArrayList<>();
    walks
        .circle()
        .ifPresent(
            run ->
                findings.add(
                    Finding.error(
                        places.of(scenario),
                        "one can walk in circles for ever: "
                            + run.path().stream()
                                .map(Choice::toString)
                                .collect(Collectors.joining(", "))
                            + " comes back to "
                            + run.place()
                            + " with nothing changed")));
    if (walks.longest().decisions() > MOST_DECISIONS) {
      findings.add(
          Finding.error(
              places.of(scenario),
              "a walk can take %d decisions, expected at most %d"
                  .formatted(walks.longest().decisions(), MOST_DECISIONS)));
    }
    return findings;
  }
}
