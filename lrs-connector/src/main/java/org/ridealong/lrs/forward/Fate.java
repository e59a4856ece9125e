package org.ridealong.lrs.forward;

import java.time.Duration;

/** What is to become of one entry of the outbox. */
sealed interface Fate {
  /** The other LRS has it. */
  record Done() implements Fate {}

  /** The other LRS will never have it. */
  record SetAside(String words) implements Fate {}

  record Later(Duration pause, String reason, boolean unwelcome) implements Fate {}
}
