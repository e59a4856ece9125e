package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.ridealong.course.Item;
import org.ridealong.course.Option;
import org.ridealong.course.ValueName;
import org.ridealong.course.play.Answer;
import org.ridealong.course.play.Run;

/** Somebody who plays by one rule. Only the expert should pass. */
public enum Archetype {
  /** Takes the strongest option and answers right. */
  EXPERT("Expert", true),
  /** Picks anything. */
  GUESSER("Guesser", false),
  /** Wants to be liked: whatever wins trust, and everything is helpful. */
  PLEASER("People-pleaser", false),
  /** Gives orders: clear, on record, and nobody else has to think. */
  COMMANDER("Commander", false),
  /** Takes the longest text. */
  LONGEST("Longest answer", false),
  /** Takes whatever stands first on the screen, where it was shuffled. */
  FIRST("First answer", false);

  private final String title;
  private final boolean passes;

  Archetype(String title, boolean passes) {
    this.title = title;
    this.passes = passes;
  }

  public String title() {
    return title;
  }

  /** Whether a good module lets them pass. */
  public boolean shouldPass() {
    return passes;
  }

  /** As a key, such as {@code people-pleaser}. */
  public String word() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  Option decide(Run run, Random random) {
    List<Option> options = new ArrayList<>(run.step().orElseThrow().options());
    java.util.Collections.shuffle(options, random);
    return switch (this) {
      case EXPERT -> best(options, option -> option.redLine().isPresent() ? -1 : option.quality());
      case PLEASER ->
          best(
              options,
              option -> 2 * moves(option, ValueName.TRUST) + moves(option, ValueName.CUSTOMER));
      case COMMANDER ->
          best(
              options,
              option ->
                  moves(option, ValueName.CLARITY)
                      + moves(option, ValueName.RECORD)
                      - moves(option, ValueName.OWNERSHIP)
                      - moves(option, ValueName.TRUST));
      case LONGEST -> best(options, option -> option.text().length());
      case GUESSER, FIRST -> options.get(0);
    };
  }

  Answer answer(Item item, Random random) {
    return new Guesses(item.task(), random).by(this);
  }

  private static int moves(Option option, ValueName name) {
    return option.effects().getOrDefault(name, 0);
  }

  /** Of equals, the one that stands first. */
  private static Option best(List<Option> options, ToIntFunction<Option> worth) {
    Option best = options.get(0);
    for (Option option : options) {
      best = worth.applyAsInt(option) > worth.applyAsInt(best) ? option : best;
    }
    return best;
  }
}
