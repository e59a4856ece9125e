package org.ridealong.packaging;

import java.util.Optional;

/**
 * What the page tells the player before it starts.
 *
 * @param standard how the player finds whoever keeps its results: {@link Standard#player}, {@code
 *     web} or {@code preview}
 * @param language to start in, whatever the browser prefers
 */
public record Launch(
    String standard,
    OnFail onFail,
    Optional<Reporting> reporting,
    Optional<Learner> learner,
    Optional<String> language) {

  /** Played from our own server, which keeps the results. */
  public static Launch web(Optional<Reporting> reporting, Optional<Learner> learner) {
    return new Launch("web", OnFail.COMPLETED, reporting, learner, Optional.empty());
  }

  /** Played by an author; nothing is kept. */
  public static Launch preview() {
    return new Launch(
        "preview", OnFail.COMPLETED, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Played from a package. */
  public static Launch packaged(Standard standard, PackageOptions options) {
    return new Launch(
        standard.player(),
        options.onFail(),
        options.reporting(),
        Optional.empty(),
        options.language());
  }
}
