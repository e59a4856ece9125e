package org.ridealong.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogRecordsTest {
  private static final Throwable BROKEN =
      new IllegalStateException(
          "no rollback", new SQLException("This connection has been closed.", "08003"));

  @Test
  void whatPayaraSaysOfABrokenConnectionTakesALine() {
    assertThat(record("javax.enterprise.resource.jta.com.sun.enterprise.transaction", BROKEN))
        .endsWith(
            "it failed: java.sql.SQLException: This connection has been closed."
                + System.lineSeparator())
        .doesNotContain("\tat ");
  }

  @Test
  void anyOtherFailureIsToldInFull() {
    assertThat(record("org.ridealong.lrs.forward.Forwarder", BROKEN))
        .contains("it failed", "Caused by: java.sql.SQLException: This connection", "\tat ");
  }

  @Test
  void aRecordOfNoFailureStaysAsItIs() {
    LogRecord record = new LogRecord(Level.INFO, "{0} is well");
    record.setLoggerName("javax.enterprise.resource.jta");
    record.setParameters(new Object[] {"all"});
    assertThat(new LogRecords().format(record)).contains("all is well");
  }

  private static String record(String logger, Throwable failure) {
    LogRecord record = new LogRecord(Level.SEVERE, "it failed");
    record.setLoggerName(logger);
    record.setThrown(failure);
    return new LogRecords().format(record);
  }
}
