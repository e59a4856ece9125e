package org.ridealong.course;

import java.math.BigDecimal;
import java.util.List;

/** What a question wants the learner to do, and what is right. */
public sealed interface Task {

  /** As {@code type} in course files and in the compiled course. */
  String type();

  /**
   * Something to pick.
   *
   * @param text Markdown in drafts, plain elsewhere; either way its {@code html} is inline
   * @param why said after any answer; plain
   */
  record Pick(Id id, Prose text, boolean correct, String why) {}

  /** One of some statements is right. */
  record Single(List<Pick> options) implements Task {

    public Single {
      options = List.copyOf(options);
    }

    @Override
    public String type() {
      return "single";
    }
  }

  /** One of two or three drafts is the better one. */
  record BetterDraft(List<Pick> options) implements Task {

    public BetterDraft {
      options = List.copyOf(options);
    }

    @Override
    public String type() {
      return "better-draft";
    }
  }

  /** One or more are right. */
  record Multiple(List<Pick> options) implements Task {

    public Multiple {
      options = List.copyOf(options);
    }

    @Override
    public String type() {
      return "multiple";
    }
  }

  /** One line of a conversation is the one asked for. */
  record MarkLine(List<Line> lines) implements Task {

    public MarkLine {
      lines = List.copyOf(lines);
    }

    @Override
    public String type() {
      return "mark-line";
    }
  }

  /** A line of a conversation: a person of the cast or {@link Person#YOU} says it. */
  record Line(Id who, Pick pick) {}

  /**
   * How helpful is an action, from 1 (clearly harmful) to 5 (clearly helpful)?
   *
   * @param near what is worth half
   */
  record Rating(String action, int best, List<Integer> near) implements Task {

    public Rating {
      near = List.copyOf(near);
    }

    @Override
    public String type() {
      return "rating";
    }
  }

  /** Entries to put in order; listed in the right one. */
  record Order(List<Entry> entries) implements Task {

    public Order {
      entries = List.copyOf(entries);
    }

    @Override
    public String type() {
      return "order";
    }
  }

  /** Something to put in its place. Plain text. */
  record Entry(Id id, String text) {}

  /** Left sides to join with right sides. */
  record Match(List<Pair> pairs) implements Task {

    public Match {
      pairs = List.copyOf(pairs);
    }

    @Override
    public String type() {
      return "match";
    }
  }

  /** Two sides that belong together. Plain text. */
  record Pair(Id id, String left, String right, String why) {}

  /** A number, right within a tolerance. */
  record Numeric(BigDecimal answer, BigDecimal tolerance, String unit) implements Task {

    @Override
    public String type() {
      return "numeric";
    }
  }
}
