package org.ridealong.lrs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The figures as Markdown tables: printed while they come in, and kept in target/speed.md. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  void head(String title, String columns) {
    line("\n## " + title + "\n");
    line("| " + columns + " |");
    line("|" + " --- |".repeat(columns.split("\\|").length));
  }

  void row(String format, Object... values) {
    line("| " + String.format(Locale.ROOT, format, values) + " |");
  }

  void write() throws IOException {
    Files.writeString(
        Path.of("target", "speed.md"),
        "# Speed\n\n%d processors, PostgreSQL with fsync and synchronous commit, the server's heap at most %s.\n%s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("payara.cmdOptions"),
                text));
  }

  @SuppressWarnings("SystemOut") // Whoever waits for a benchmark wants to see it.
  private void line(String line) {
    text.append(line).append('\n');
    System.out.println(line);
  }
}
