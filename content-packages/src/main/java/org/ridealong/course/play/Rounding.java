package org.ridealong.course.play;

/** Half up, to whole percent. */
final class Rounding {

  /** For what binary fractions do to a half. */
  static final double SLACK = 1e-9;

  private Rounding() {}

  static int percent(int part, int whole) {
    return mean(100 * part, whole);
  }

  static int mean(int sum, int count) {
    return Math.floorDiv(2 * sum + count, 2 * count);
  }

  static int percent(double share) {
    return (int) Math.floor(share * 100 + 0.5 + SLACK);
  }
}
