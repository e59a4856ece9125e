package org.ridealong.lrs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private final List<LogRecord> logged = new ArrayList<>();

  @Test
  void aDatabaseThatIsAwayTakesALine() {
    log(new SQLException("Connection to 127.0.0.1:5432 refused", "08001"));
    assertThat(logged)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.WARNING);
              assertThat(line.getThrown()).isNull();
              assertThat(new SimpleFormatter().formatMessage(line))
                  .isEqualTo(
                      "It failed: the database cannot be used at present:"
                          + " Connection to 127.0.0.1:5432 refused");
            });
  }

  @Test
  void anythingElseIsToldInFull() {
    SQLException other = new SQLException("duplicate key", "23505");
    log(other);
    assertThat(logged)
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.getLevel()).isEqualTo(Level.SEVERE);
              assertThat(page.getMessage()).isEqualTo("It failed");
              assertThat(page.getThrown()).hasCause(other);
            });
  }

  private void log(SQLException failure) {
    Logger log = Logger.getAnonymousLogger();
    log.setUseParentHandlers(false);
    log.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    FailureLog.log(log, "It failed", new IllegalStateException(failure));
  }
}
