package org.ridealong.course;

import java.util.List;
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
   */
  public record Field(Id id, String label, int lines, Optional<Origin> from) {}

  /** A field of another aid, or of the {@link #COMMITMENT plan} at the end of the module. */
  public record Origin(Id aid, Id field) {

    /** Stands for the plan where an aid's id would stand. */
    public static final Id COMMITMENT = new Id("commitment");

    @Override
    public String toString() {
      return aid + "/" + field;
    }
  }
}
