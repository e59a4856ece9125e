package org.ridealong.course.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridealong.course.Id;

/** What a learner answers. An answer of a kind that the task does not ask for scores 0. */
public sealed interface Answer {

  /** One option, draft or line. */
  record Picked(Id id) implements Answer {}

  /** The options that were ticked. */
  record Ticked(Set<Id> ids) implements Answer {}

  /** Entries in the learner's order. */
  record Ordered(List<Id> ids) implements Answer {}

  /** For a left side, by its pair's id, the pair whose right side was chosen. */
  record Matched(Map<Id, Id> rights) implements Answer {}

  /** A rating or a quantity. */
  record Entered(double number) implements Answer {}
}
