package org.ridealong.course;

import java.util.List;
import java.util.Optional;

/**
 * A moment of a story that ends in a decision. Its title is for maps and reports and must not give
 * the answer away.
 *
 * @param setting where it plays, if elsewhere than the story as a whole; one of {@link Setting#ALL}
 */
public record Step(
    Id id,
    String title,
    Id skill,
    Optional<String> setting,
    List<Beat> scene,
    String ask,
    List<Option> options) {

  public Step {
    scene = List.copyOf(scene);
    options = List.copyOf(options);
  }

  /** The option with this id, if the decision offers it. */
  public Optional<Option> option(Id id) {
    for (Option option : options) {
      if (option.id().equals(id)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** The best quality on offer: what a choice made here is measured against. */
  public int bestQuality() {
    int best = 0;
    for (Option option : options) {
      best = Math.max(best, option.quality());
    }
    return best;
  }
}
