package org.ridealong.packaging;

import java.util.Optional;

/**
 * What the page tells the player before it starts.
 *
 * @param standard how the player finds whoever keeps its results: {@code scorm12}, {@code web} or
 *     {@code preview}
 */
public record Launch(String standard, Optional<Reporting> reporting, Optional<Learner> learner) {

  /** Played from our own server, which keeps the results. */
  public static Launch web(Optional<Reporting> reporting, Optional<Learner> learner) {
    return new Launch("web", reporting, learner);
  }

  /** Played by an author; nothing is kept. */
  public static Launch preview() {
    return new Launch("preview", Optional.empty(), Optional.empty());
  }

  /** Played from a package. */
  public static Launch packaged(String standard, Optional<Reporting> reporting) {
    return new Launch(standard, reporting, Optional.empty());
  }
}
