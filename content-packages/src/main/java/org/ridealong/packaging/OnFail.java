package org.ridealong.packaging;

/**
 * What an LMS hears of completion when a module is finished but not passed. SCORM 2004 alone keeps
 * completion and success apart, and LMSs that ask for "passed or completed" tick what was completed
 * and failed.
 */
public enum OnFail implements Worded {
  COMPLETED,
  INCOMPLETE
}
