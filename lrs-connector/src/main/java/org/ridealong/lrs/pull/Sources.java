package org.ridealong.lrs.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.store.LrsClock;

/** The LRS that statements are fetched from, as administrators look after it. */
@ApplicationScoped
public class Sources {
  @Inject ConfiguredSource configured;
  @Inject SourceStore store;
  @Inject LrsClock clock;

  /** Empty if the configuration names none. */
  public Optional<SourceState> state() {
    return configured.source().flatMap(source -> store.state(source, clock.now()));
  }

  /** Statements that were not taken, newest first. */
  public List<PullFinding> findings(int most) {
    return configured
        .source()
        .map(source -> store.findings(source.place(), most))
        .orElse(List.of());
  }

  /**
   * The next pull begins within seconds, unless one is under way.
   *
   * @return whether there is an LRS to fetch from
   */
  public boolean pullNow() {
    configured.source().ifPresent(source -> store.dueNow(source.place(), clock.now()));
    return configured.source().isPresent();
  }
}
