package org.ridealong.lrs.statement;

/** What was sent is not JSON as this LRS takes it; the message says where and why. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
