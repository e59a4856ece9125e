package org.ridealong.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sheet to keep: its body has a blank for each field. */
public record Aid(Id id, String title, String summary, Prose body, List<Field> fields) {

  public Aid {
    fields = List.copyOf(fields);
  }

  /**
   * A blank to fill in.
   *
   * @param lines how tall it is
   * @param from where a first text for it may stand
   * @param figure if it holds a number rather than a text
   */
  public record Field(
      Id id, String label, int lines, Optional<Origin> from, Optional<Figure> figure) {}

  /** A field of another aid, or of the {@link #COMMITMENT plan} at the end of the module. */
  public record Origin(Id aid, Id field) {

    /** Stands for the plan where an aid's id would stand. */
    public static final Id COMMITMENT = new Id("commitment");

    @Override
    public String toString() {
      return aid + "/" + field;
    }
  }

  /**
   * A number that the learner types, or that the page works out.
   *
   * @param of what it is worked out from, in order: figures that stand above it in the same sheet;
   *     empty if it is typed
   * @param unit plain text; may be empty
   */
  public record Figure(How how, List<Id> of, String unit) {
    public Figure {
      of = List.copyOf(of);
    }

    /** Where a figure comes from. */
    public enum How {
      TYPED,
      SUM,
      PRODUCT,
      QUOTIENT;

      /** As it is written in course files. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
