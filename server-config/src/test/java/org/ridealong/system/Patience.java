package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come, also while the database cannot be asked. */
final class Patience {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Patience() {}

  static void eventually(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds(condition)) {
      assertThat(System.nanoTime()).as("in time: " + what).isLessThan(end);
      Thread.sleep(100);
    }
  }

  /** While PostgreSQL recovers it cannot be asked. */
  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (SQLException | IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
