package org.ridealong.cli;

/**
 * It could not be done, for a reason that the user can understand and that is no mistake in this
 * program.
 */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }
}
