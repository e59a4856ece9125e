package org.ridealong.packaging;

/** Which of a course's languages a package carries. */
public enum Carry implements Worded {
  /** All of them, or where they weigh more than a package may, the one that it starts in. */
  LIGHT,
  /** All of them, whatever they weigh. */
  ALL
}
