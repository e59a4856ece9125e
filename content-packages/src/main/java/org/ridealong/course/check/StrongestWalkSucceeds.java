package org.ridealong.course.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridealong.course.Choice;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.play.Run;

/**
 * Whoever always takes a strongest option ends strong and crosses no red line, whichever of them it
 * is.
 */
final class StrongestWalkSucceeds implements StoryRule {

  /** Walks of only strongest options are few; a circle among them is another rule's finding. */
  private static final int MOST_WALKS = 10_000;

  @Override
  public List<Finding> check(Walks story, Places places) {
    Scenario scenario = story.scenario();
    Deque<Run> open = new ArrayDeque<>(List.of(Run.begin(scenario)));
    for (int walked = 0; !open.isEmpty() && walked < MOST_WALKS; walked++) {
      Run run = open.pop();
      Optional<Ending> ending = run.ending();
      if (ending.isPresent() && ending.get().outcome() != Ending.Outcome.STRONG) {
        return List.of(
            Finding.error(
                places.of(scenario),
                "the strongest options "
                    + run.path().stream().map(Choice::toString).collect(Collectors.joining(", "))
                    + " end "
                    + ending.get().outcome().word()
                    + " in "
                    + ending.get().id()));
      }
      run.step().stream()
          .flatMap(step -> step.options().stream())
          .filter(StrongestWalkSucceeds::isStrongest)
          .forEach(option -> open.push(run.choose(option.id())));
    }
    return List.of();
  }

  private static boolean isStrongest(Option option) {
    return option.quality() == DecisionsHaveAStrongest.STRONGEST && option.redLine().isEmpty();
  }
}
