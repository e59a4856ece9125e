package org.ridealong.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to decide.
 *
 * @param text plain
 * @param quality 3 strongest, 2 workable at a cost, 1 the old seller's reflex, 0 harmful
 * @param effects on the hidden values; a value that is not moved is absent
 * @param consequence what happens next in the story
 * @param coach why this works or what it costs
 * @param fits when this would be the right choice
 * @param redLine the sentence that names the red line which this option crosses; empty if it
 *     crosses none
 * @param next the first branch whose condition holds is taken; the last has none
 */
public record Option(
    Id id,
    String text,
    int quality,
    Map<ValueName, Integer> effects,
    List<Beat> consequence,
    Prose coach,
    Prose fits,
    Optional<String> redLine,
    List<Branch> next) {

  public Option {
    effects = Map.copyOf(effects);
    consequence = List.copyOf(consequence);
    next = List.copyOf(next);
  }
}
