package org.ridealong.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far, to be stopped in reverse order. */
final class Running {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** True when every part stopped cleanly. */
  synchronized boolean stop() {
    boolean clean = true;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        e.printStackTrace();
        clean = false;
      }
    }
    return clean;
  }
}
