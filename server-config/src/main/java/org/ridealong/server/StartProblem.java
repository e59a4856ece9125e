package org.ridealong.server;

/** Why Ridealong cannot start, and what the person in front of it can do about that. */
final class StartProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;

  StartProblem(String problem, String mend) {
    super(problem);
    this.mend = mend;
  }

  StartProblem(String problem, String mend, Throwable cause) {
    super(problem, cause);
    this.mend = mend;
  }

  String shown() {
    return "Ridealong did not start: %s%n  %s"
        .formatted(getMessage(), mend.replace("\n", System.lineSeparator() + "  "));
  }
}
