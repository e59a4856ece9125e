package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridealong.course.Id;
import org.ridealong.course.Task;
import org.ridealong.course.play.Answer;

/** How archetypes answer a question. */
record Guesses(Task task, Random random) {

  private static final int HELPFUL = 5;
  private static final int HARMFUL = 1;

  Answer by(Archetype who) {
    if (task instanceof Task.Single single) {
      return picked(who, single.options(), true);
    } else if (task instanceof Task.BetterDraft draft) {
      return picked(who, draft.options(), true);
    } else if (task instanceof Task.MarkLine mark) {
      return picked(who, mark.lines().stream().map(Task.Line::pick).toList(), false);
    } else if (task instanceof Task.Multiple multiple) {
      return new Answer.Ticked(ticked(who, multiple.options()));
    } else if (task instanceof Task.Rating rating) {
      return new Answer.Entered(rated(who, rating));
    } else if (task instanceof Task.Order order) {
      List<Id> ids = order.entries().stream().map(Task.Entry::id).toList();
      return new Answer.Ordered(who == Archetype.EXPERT ? ids : shuffled(ids));
    } else if (task instanceof Task.Match match) {
      return new Answer.Matched(matched(who, match));
    }
    double right = ((Task.Numeric) task).answer().doubleValue();
    return new Answer.Entered(who == Archetype.EXPERT ? right : right * 2 + 1);
  }

  private Answer picked(Archetype who, List<Task.Pick> written, boolean isShuffled) {
    List<Task.Pick> picks = isShuffled || who == Archetype.GUESSER ? shuffled(written) : written;
    Task.Pick pick =
        switch (who) {
          case EXPERT -> picks.stream().filter(Task.Pick::correct).findFirst().orElseThrow();
          case LONGEST -> longest(picks).get(0);
          case FIRST -> picks.get(0);
          case GUESSER, PLEASER, COMMANDER -> shuffled(picks).get(0);
        };
    return new Answer.Picked(pick.id());
  }

  private Set<Id> ticked(Archetype who, List<Task.Pick> picks) {
    List<Task.Pick> ticked =
        switch (who) {
          case EXPERT -> picks.stream().filter(Task.Pick::correct).toList();
          case LONGEST -> longest(picks).subList(0, picks.size() / 2);
          case PLEASER -> picks;
          case COMMANDER, FIRST -> shuffled(picks).subList(0, 1);
          case GUESSER -> picks.stream().filter(pick -> random.nextBoolean()).toList();
        };
    return ticked.stream().map(Task.Pick::id).collect(Collectors.toCollection(HashSet::new));
  }

  private int rated(Archetype who, Task.Rating rating) {
    return switch (who) {
      case EXPERT -> rating.best();
      case PLEASER -> HELPFUL;
      case COMMANDER, FIRST -> HARMFUL;
      case LONGEST, GUESSER -> HARMFUL + random.nextInt(HELPFUL);
    };
  }

  private Map<Id, Id> matched(Archetype who, Task.Match match) {
    List<Id> lefts = match.pairs().stream().map(Task.Pair::id).toList();
    List<Id> rights = who == Archetype.EXPERT ? lefts : shuffled(lefts);
    Map<Id, Id> matched = new HashMap<>();
    for (int i = 0; i < lefts.size(); i++) {
      matched.put(lefts.get(i), rights.get(i));
    }
    return matched;
  }

  private static List<Task.Pick> longest(List<Task.Pick> picks) {
    return picks.stream()
        .sorted(Comparator.comparingInt((Task.Pick pick) -> -pick.text().markdown().length()))
        .toList();
  }

  private <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }
}
