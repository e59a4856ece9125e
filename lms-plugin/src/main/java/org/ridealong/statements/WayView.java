package org.ridealong.statements;

import org.ridealong.lrs.outbox.Whereabouts;
import org.ridealong.web.Words;

/** How far a statement came on its way to a target, in words. */
public record WayView(Whereabouts way) {
  public String target() {
    return way.target();
  }

  public String shown() {
    return way.sent()
        .map(at -> "sent " + Words.time(at))
        .or(() -> way.refused().map(words -> "set aside: " + words))
        .orElse("waits");
  }
}
