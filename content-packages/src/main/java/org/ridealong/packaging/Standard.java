package org.ridealong.packaging;

import java.util.List;

/** What a packaging standard adds to the player and the course. */
public interface Standard {

  /** As in command lines, addresses and file names. */
  String name();

  /** As people call it. */
  String title();

  /** Who should choose it, as half a sentence. */
  String suits();

  /** As the player calls it: {@link Launch#standard}. */
  String player();

  /**
   * Whether an LMS can open one page of a package only, so that a programme needs a page that leads
   * to its modules.
   */
  default boolean opensOnePage() {
    return false;
  }

  /** The manifest, and the control documents that must lie beside it. */
  List<Entry> around(Contents contents);

  /** The rules of this standard that a package does not keep, beyond what schemas can say. */
  List<Breach> breaches(Finished made);
}
