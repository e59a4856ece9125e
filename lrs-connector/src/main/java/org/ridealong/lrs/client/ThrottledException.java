package org.ridealong.lrs.client;

import java.time.Instant;

/** The LRS asks to be left alone for longer than the client is to wait (RFC 9110, 10.2.3). */
public final class ThrottledException extends LrsException {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  ThrottledException(int status, Instant until, String words) {
    super(status, "throttled until " + until + (words.isBlank() ? "" : ": " + words));
    this.until = until;
  }

  /** When it may be asked again. */
  public Instant until() {
    return until;
  }
}
