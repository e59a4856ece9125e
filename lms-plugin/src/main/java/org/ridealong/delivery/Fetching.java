package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.pull.Sources;
import org.ridealong.web.ProblemException;

/** What an administrator may do about the LRS that is fetched from. */
@ApplicationScoped
class Fetching {
  private static final int MOST_SHOWN = 200;

  @Inject private Sources sources;

  Optional<SourceView> source() {
    return sources.state().map(SourceView::of);
  }

  SourceView needed() {
    return source()
        .orElseThrow(
            () ->
                new ProblemException(
                    404, "No LRS to fetch from is configured (ridealong.pull.endpoint)."));
  }

  void pullNow() {
    needed();
    sources.pullNow();
  }

  List<NotTakenView> notTaken() {
    needed();
    return sources.findings(MOST_SHOWN).stream().map(NotTakenView::of).toList();
  }
}
