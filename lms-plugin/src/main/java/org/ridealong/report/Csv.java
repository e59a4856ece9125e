package org.ridealong.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, made safe for spreadsheets, which take some text for formulas. */
final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  static String of(List<ModuleReport> reports) {
    StringBuilder csv = new StringBuilder("module,title,started,finished,passed,mean_score\r\n");
    reports.forEach(
        report ->
            csv.append(text(report.module()))
                .append(',')
                .append(text(report.title()))
                .append(',')
                .append(report.started())
                .append(',')
                .append(report.finished())
                .append(',')
                .append(report.passed())
                .append(',')
                .append(number(report.meanScore()))
                .append("\r\n"));
    return csv.toString();
  }

  /** A leading apostrophe makes a spreadsheet show what would otherwise be run. */
  static String text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
