package org.ridealong.course;

import java.util.List;

/** A page to read, with one question at its end that does not count for the result. */
public record Lesson(Id id, String title, int minutes, Id skill, Prose body, Recall recall) {

  /** The question at the end. */
  public record Recall(Prose ask, List<Choice> options) {

    public Recall {
      options = List.copyOf(options);
    }
  }

  /**
   * One answer to it.
   *
   * @param text plain
   */
  public record Choice(Id id, String text, boolean correct, Prose feedback) {}
}
