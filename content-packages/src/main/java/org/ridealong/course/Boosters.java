package org.ridealong.course;

import java.util.List;

/**
 * Questions of a module that come back some days after it was finished, when a module is opened.
 * They count for nothing.
 *
 * @param title of the module
 */
public record Boosters(Id module, String title, List<Round> rounds) {

  public Boosters {
    rounds = List.copyOf(rounds);
  }

  /** All questions, the earliest first. */
  public List<Item> items() {
    return rounds.stream().flatMap(round -> round.items().stream()).toList();
  }

  /**
   * Questions that are due on one day.
   *
   * @param day after the module was finished
   */
  public record Round(int day, List<Item> items) {
    public Round {
      items = List.copyOf(items);
    }
  }
}
