package org.ridealong.course;

/** An option of a step, written {@code step/option} in conditions, reports and resume data. */
public record Choice(Id step, Id option) {

  @Override
  public String toString() {
    return step + "/" + option;
  }
}
