package org.ridealong.lms;

/** How an LMS's page shows a course. */
enum Show {
  FRAME,
  NESTED_FRAME,
  POPUP,
  /** Of another address than the page around it, so that reading {@code parent.API} throws. */
  FOREIGN_FRAME,
  /** Without an address at all: nothing outside can be reached, and nothing is kept. */
  SANDBOX
}
