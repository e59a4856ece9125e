package org.ridealong.course;

import java.util.List;
import java.util.Locale;

/** Where a story stops, and what made the difference. */
public record Ending(Id id, String title, Outcome outcome, List<Beat> scene, Prose lesson) {

  public Ending {
    scene = List.copyOf(scene);
  }

  /** How well it went. */
  public enum Outcome {
    STRONG,
    MIXED,
    WEAK,
    HARMFUL;

    /** As it is written in course files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
