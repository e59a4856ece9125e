package org.ridealong.lrs.caller;

/**
 * Proves the tokens that learners' browsers send. The application that launches courses implements
 * it as a CDI bean; without one, no Bearer token is accepted.
 */
public interface LaunchTokens {

  /**
   * Says whose token this is. Called on every request with a Bearer token; throws only what a
   * database throws.
   */
  Verdict verify(String token);

  /** What became of a token. */
  sealed interface Verdict {

    record Accepted(Caller.Learner learner) implements Verdict {}

    record Expired() implements Verdict {}

    /**
     * Not a token that we gave out.
     *
     * @param reason for the log; the caller is not told
     */
    record NotOurs(String reason) implements Verdict {}
  }
}
