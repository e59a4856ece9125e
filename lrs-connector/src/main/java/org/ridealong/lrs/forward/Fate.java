package org.ridealong.lrs.forward;

/** What is to become of entries of the outbox. */
sealed interface Fate {
  /** The other LRS has it. */
  record Done() implements Fate {}

  /** The other LRS will never have it. */
  record SetAside(String words) implements Fate {}

  /** It alone makes the other LRS fail: tried again after a while, others go on. */
  record Later(String words) implements Fate {}

  /** Whether it or the other LRS is to blame is not known: others are tried before it. */
  record LetOthersTry() implements Fate {}

  /** It is still to be tried, which may take longer than was thought when it was claimed. */
  record StillOurs() implements Fate {}

  /** It was not tried, or it was not about it. */
  record Back() implements Fate {}
}
