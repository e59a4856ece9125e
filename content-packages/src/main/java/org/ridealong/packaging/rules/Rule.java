package org.ridealong.packaging.rules;

import java.util.stream.Stream;

/** One thing that a package must keep. Its class's name says what. */
interface Rule {

  /** Where the standard says so, or in which LMS it was seen. */
  String reference();

  /** Where a package does not keep it. */
  Stream<Note> check(Inspection made);

  /**
   * One place where it is not kept.
   *
   * @param file in the package
   * @param mend what to do, in the imperative
   */
  record Note(String file, String problem, String mend) {}
}
