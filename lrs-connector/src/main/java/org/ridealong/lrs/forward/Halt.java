package org.ridealong.lrs.forward;

import java.time.Duration;
import java.util.Optional;
import org.ridealong.lrs.outbox.Trouble;

/**
 * The other LRS cannot be talked to.
 *
 * @param pause for how long it asked to be left alone
 */
record Halt(Trouble.Kind kind, String words, Optional<Duration> pause) {

  /** Empty if the answer is about statements, not about the other LRS. */
  static Optional<Halt> of(Answer answer) {
    Optional<Duration> none = Optional.empty();
    if (answer instanceof Answer.Busy busy) {
      return Optional.of(new Halt(Trouble.Kind.BUSY, busy.words(), busy.pause()));
    }
    if (answer instanceof Answer.Unwelcome unwelcome) {
      return Optional.of(new Halt(Trouble.Kind.UNWELCOME, unwelcome.words(), none));
    }
    if (answer instanceof Answer.Unbelievable unbelievable) {
      return Optional.of(new Halt(Trouble.Kind.UNBELIEVABLE, unbelievable.words(), none));
    }
    if (answer instanceof Answer.Away away) {
      return Optional.of(new Halt(Trouble.Kind.AWAY, away.words(), none));
    }
    return Optional.empty();
  }
}
