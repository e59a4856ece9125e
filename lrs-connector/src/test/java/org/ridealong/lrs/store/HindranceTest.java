package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HindranceTest {
  /** What PostgreSQL says, by its state. */
  @ParameterizedTest
  @CsvSource({
    "40001, PASSING",
    "40P01, PASSING",
    "23503, PASSING",
    "23514, NO_MONTH",
    "25006, AWAY",
    "53100, AWAY",
    "57P01, AWAY",
    "08006, AWAY",
    "58030, AWAY",
    "23505, LASTING",
    "XX000, LASTING"
  })
  void isToldByTheStateWhereverItIsInTheCauses(String state, Hindrance hindrance) {
    SQLException said = new SQLException("said", state);
    assertThat(Hindrance.of(new IllegalStateException(new StoreException(said))))
        .isEqualTo(hindrance);
  }

  @ParameterizedTest
  @CsvSource({"Error in allocating a connection. Cause: refused, AWAY", "Something else, LASTING"})
  void thePoolSaysItInWords(String words, Hindrance hindrance) {
    assertThat(Hindrance.of(new IllegalStateException(new SQLException(words))))
        .isEqualTo(hindrance);
  }

  @Test
  void aCommitThatFailsSaysItByItsKind() {
    Throwable failed = new IllegalStateException(new XAException("FATAL: terminating connection"));
    assertThat(Hindrance.of(failed)).isEqualTo(Hindrance.AWAY);
  }
}
