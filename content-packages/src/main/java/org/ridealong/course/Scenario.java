package org.ridealong.course;

import java.util.List;
import java.util.Optional;

/**
 * A branching story. It is played a hundred thousand times in a check, so it finds its parts
 * without a stream.
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
    for (Step step : steps) {
      if (step.id().equals(id)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** The ending with this id; empty for a step's id and for an unknown one. */
  public Optional<Ending> ending(Id id) {
    for (Ending ending : endings) {
      if (ending.id().equals(id)) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }
}
