package org.ridealong.packaging;

/** Where a course likes to be opened. An LMS may do otherwise; cmi5 alone can say it. */
public enum Window implements Worded {
  /** Wherever the LMS opens courses, which is usually a frame in its own page. */
  FRAME,
  /** A window of its own: more room on a small screen, and nothing of the LMS around it. */
  POPUP
}
