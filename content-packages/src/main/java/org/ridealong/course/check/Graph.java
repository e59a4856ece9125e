package org.ridealong.course.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.course.Branch;
import org.ridealong.course.Id;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/** A scenario's places and branches, whatever their conditions. */
record Graph(Scenario scenario) {

  /** The places that can be met from some others, with these. */
  Set<Id> from(Collection<Id> starts) {
    Set<Id> met = new HashSet<>(starts);
    Deque<Id> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (Id next : scenario.step(open.pop()).map(Graph::targets).orElse(List.of())) {
        if (met.add(next)) {
          open.push(next);
        }
      }
    }
    return met;
  }

  private static List<Id> targets(Step step) {
    return step.options().stream()
        .flatMap(option -> option.next().stream())
        .map(Branch::to)
        .distinct()
        .toList();
  }
}
