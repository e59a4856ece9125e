package org.ridealong.course;

import java.util.List;
import java.util.Optional;

/**
 * A branching story.
 *
 * @param setting where it plays, one of {@link Setting#ALL}; empty where nothing is drawn
 * @param start the id of the step where it begins
 * @param state the values it begins with
 */
public record Scenario(
    Id id,
    String title,
    int minutes,
    Prose brief,
    Optional<String> setting,
    Id start,
    Values state,
    List<Step> steps,
    List<Ending> endings) {

  public Scenario {
    steps = List.copyOf(steps);
    endings = List.copyOf(endings);
  }

  /** The step with this id; empty for an ending's id and for an unknown one. */
  public Optional<Step> step(Id id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The ending with this id; empty for a step's id and for an unknown one. */
  public Optional<Ending> ending(Id id) {
    return endings.stream().filter(ending -> ending.id().equals(id)).findFirst();
  }
}
