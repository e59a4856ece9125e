package org.ridealong.server;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Records of the log, the traces of failures with them. Payara's pool and its transactions take a
 * line: of each connection that breaks they tell on three pages, and so does whoever asked for it;
 * when the database goes away, that would push out how it began. {@code java.util.logging} makes
 * one of these, by its name.
 */
public final class LogRecords extends SimpleFormatter {
  private static final String OF_CONNECTIONS = "javax.enterprise.resource.";

  @Override
  public String format(LogRecord logged) {
    Throwable failure = logged.getThrown();
    String logger = logged.getLoggerName();
    if (failure == null || logger == null || !logger.startsWith(OF_CONNECTIONS)) {
      return super.format(logged);
    }
    LogRecord line =
        new LogRecord(logged.getLevel(), formatMessage(logged) + ": " + deepest(failure));
    line.setLoggerName(logger);
    line.setInstant(logged.getInstant());
    return super.format(line);
  }

  private static Throwable deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
