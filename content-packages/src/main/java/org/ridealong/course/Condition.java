package org.ridealong.course;

import java.util.List;
import java.util.stream.Stream;

/** Holds if all its clauses hold; without clauses, always. */
public record Condition(List<Clause> clauses) {

  public static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    clauses = List.copyOf(clauses);
  }

  /** Whether it asks for nothing. */
  public boolean isAlways() {
    return clauses.isEmpty();
  }

  /** The choices that it asks for, wherever in it. */
  public Stream<Choice> choices() {
    return clauses.stream()
        .flatMap(
            clause -> {
              if (clause instanceof Any any) {
                return any.of().stream().flatMap(Condition::choices);
              }
              return clause instanceof Chose chose ? Stream.of(chose.choice()) : Stream.empty();
            });
  }

  /** One thing that must hold. */
  public sealed interface Clause {}

  /** A value, compared with a number. */
  public record Compare(ValueName value, Comparison is, int than) implements Clause {}

  /**
   * Whether the current run's path contains a choice.
   *
   * @param not turns it round
   */
  public record Chose(Choice choice, boolean not) implements Clause {}

  /** Whether at least one of some conditions holds. */
  public record Any(List<Condition> of) implements Clause {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** The five ways to compare. */
  public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As it is written in course files. */
    public String sign() {
      return sign;
    }

    /** Whether it holds between two numbers. */
    public boolean holds(int left, int right) {
      return switch (this) {
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case MORE -> left > right;
        case AT_LEAST -> left >= right;
        case EQUAL -> left == right;
      };
    }
  }
}
