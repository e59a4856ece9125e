package org.ridealong.web;

/** Ends a request with a problem that its sender can do something about. */
@SuppressWarnings("serial") // Never leaves the request.
public class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public ProblemException(int status, String detail) {
    this(Problem.of(status, detail));
  }

  public Problem problem() {
    return problem;
  }
}
