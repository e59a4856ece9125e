package org.ridealong.lrs.pull;

/** Another node pulls from this source by now. */
final class TurnLostException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
