package org.ridealong.lms;

/** How a sitting ends. */
enum End {
  SAVE_AND_LEAVE,
  NAVIGATE_AWAY,
  CLOSE_THE_PAGE,
  FRAME_REMOVED,
  /** As {@link #NAVIGATE_AWAY}, where a Permissions-Policy forbids {@code unload}. */
  UNLOAD_FORBIDDEN
}
