package org.ridealong.course;

import java.util.List;

/** A sheet to keep: its body has a blank for each field. */
public record Aid(Id id, String title, String summary, Prose body, List<Field> fields) {

  public Aid {
    fields = List.copyOf(fields);
  }

  /**
   * A blank to fill in.
   *
   * @param lines how tall it is
   */
  public record Field(Id id, String label, int lines) {}
}
