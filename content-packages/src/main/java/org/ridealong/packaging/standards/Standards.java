package org.ridealong.packaging.standards;

import java.util.List;
import java.util.Optional;
import org.ridealong.packaging.Standard;

/** The standards that courses can be packaged for. */
public final class Standards {

  /** SCORM 1.2: what every LMS can import, and the one whose reports work in Moodle. */
  public static final Standard SCORM_12 = Scorm.V12;

  /** Completion and success apart, and room to resume. */
  public static final Standard SCORM_2004_3 = Scorm.V2004_3;

  /** The same in its last edition. */
  public static final Standard SCORM_2004_4 = Scorm.V2004_4;

  /** xAPI with an LMS that starts, judges and moves on. */
  public static final Standard CMI5 = new Cmi5();

  /** xAPI and nothing else: the record store that the LMS names hears everything. */
  public static final Standard XAPI = new Tincan();

  private Standards() {}

  /** All of them, the default first. */
  public static List<Standard> all() {
    return List.of(SCORM_12, SCORM_2004_3, SCORM_2004_4, CMI5, XAPI);
  }

  /** The one with this {@link Standard#name name}. */
  public static Optional<Standard> named(String name) {
    return all().stream().filter(standard -> standard.name().equals(name)).findFirst();
  }
}
