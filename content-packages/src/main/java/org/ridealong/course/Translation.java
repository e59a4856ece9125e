package org.ridealong.course;

import java.util.List;

/**
 * A module in another language: the same ids and rules with other words.
 *
 * @param language BCP 47
 * @param stale what no longer fits the words that it was made from
 */
public record Translation(String language, Course course, List<Stale> stale) {

  public Translation {
    stale = List.copyOf(stale);
  }

  /**
   * A text that was translated once.
   *
   * @param at where it stands in its file, such as {@code recall/ask}
   * @param gone whether the text is no longer there; otherwise it says something else now
   */
  public record Stale(String at, boolean gone) {}
}
