package org.ridealong.lrs.client;

import java.io.IOException;

/** The LRS answered, but not with what was asked for. */
public sealed class LrsException extends IOException permits ThrottledException {
  private static final long serialVersionUID = 1L;

  private final int status;

  LrsException(int status, String words) {
    super("The LRS answered " + status + ": " + words);
    this.status = status;
  }

  /** 409: it has another statement with one of the ids; 400: it does not take one of them. */
  public int status() {
    return status;
  }
}
