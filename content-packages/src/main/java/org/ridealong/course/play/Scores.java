package org.ridealong.course.play;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridealong.course.Id;
import org.ridealong.course.Task;

/** What answers are worth. */
public final class Scores {

  private Scores() {}

  /** From 0 to 1. */
  public static double of(Task task, Answer answer) {
    if (task instanceof Task.Single single && answer instanceof Answer.Picked picked) {
      return picked(single.options(), picked);
    } else if (task instanceof Task.BetterDraft draft && answer instanceof Answer.Picked picked) {
      return picked(draft.options(), picked);
    } else if (task instanceof Task.MarkLine mark && answer instanceof Answer.Picked picked) {
      return picked(mark.lines().stream().map(Task.Line::pick).toList(), picked);
    } else if (task instanceof Task.Multiple multiple && answer instanceof Answer.Ticked ticked) {
      return ticked(multiple.options(), ticked.ids());
    } else if (task instanceof Task.Rating rating && answer instanceof Answer.Entered entered) {
      return rated(rating, entered.number());
    } else if (task instanceof Task.Order order && answer instanceof Answer.Ordered ordered) {
      return ordered(order.entries().stream().map(Task.Entry::id).toList(), ordered.ids());
    } else if (task instanceof Task.Match match && answer instanceof Answer.Matched matched) {
      return matched(match, matched);
    } else if (task instanceof Task.Numeric numeric && answer instanceof Answer.Entered entered) {
      return entered(numeric, entered.number());
    }
    return 0;
  }

  /** Percent: the mean of the drawn items' scores. */
  public static int quiz(List<Double> scores) {
    double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
    return scores.isEmpty() ? 0 : Rounding.percent(sum / scores.size());
  }

  private static double picked(List<Task.Pick> options, Answer.Picked answer) {
    return options.stream().anyMatch(one -> one.correct() && one.id().equals(answer.id())) ? 1 : 0;
  }

  private static double ticked(List<Task.Pick> options, Set<Id> ids) {
    Set<Id> correct =
        options.stream().filter(Task.Pick::correct).map(Task.Pick::id).collect(Collectors.toSet());
    long right = ids.stream().filter(correct::contains).count();
    long wrong = ids.size() - right;
    return Math.max(0, (double) (right - wrong) / correct.size());
  }

  private static double rated(Task.Rating rating, double number) {
    if (number == rating.best()) {
      return 1;
    }
    return rating.near().stream().anyMatch(near -> near == number) ? 0.5 : 0;
  }

  /**
   * The share of the right order's neighbours that the learner put next to each other, the earlier
   * one first.
   */
  private static double ordered(List<Id> right, List<Id> given) {
    long kept =
        IntStream.range(1, right.size())
            .filter(
                index -> {
                  int at = given.indexOf(right.get(index - 1));
                  return at >= 0
                      && at + 1 < given.size()
                      && given.get(at + 1).equals(right.get(index));
                })
            .count();
    return (double) kept / (right.size() - 1);
  }

  private static double matched(Task.Match match, Answer.Matched answer) {
    long right =
        match.pairs().stream()
            .filter(pair -> pair.id().equals(answer.rights().get(pair.id())))
            .count();
    return (double) right / match.pairs().size();
  }

  private static double entered(Task.Numeric numeric, double number) {
    double off = Math.abs(number - numeric.answer().doubleValue());
    return off <= numeric.tolerance().doubleValue() + Rounding.SLACK ? 1 : 0;
  }
}
