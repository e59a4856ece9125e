package org.ridealong.server;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara's log, in a file: the terminal is for what a person has to read. */
record Log(Path file, Path properties, int linesBefore) {
  private static final String CAUSE = "Caused by: ";
  private static final String RECORD = "\\d{4}-\\d\\d-.*";

  static Log of(DataFolder folder) throws IOException {
    Path file = folder.log();
    Path properties = folder.resolve("log").resolve("logging.properties");
    Files.writeString(
        properties,
        PROPERTIES.formatted(
            file.toString().replace("%", "%%").replaceFirst("0\\.log$", "%g.log")));
    // What libraries print past the log.
    PrintStream output =
        new PrintStream(
            new FileOutputStream(folder.resolve("log/output.log").toFile()),
            true,
            StandardCharsets.UTF_8);
    System.setOut(output);
    System.setErr(output);
    int lines = Files.exists(file) ? Files.readAllLines(file).size() : 0;
    return new Log(file, properties, lines);
  }

  /** The deepest cause of the first failure that this run has logged. */
  String firstCause() throws IOException {
    List<String> lines = Files.readAllLines(file);
    String said = "it does not answer";
    boolean failed = false;
    boolean caused = false;
    for (String line : lines.subList(Math.min(linesBefore, lines.size()), lines.size())) {
      boolean cause = line.startsWith(CAUSE);
      if (caused && line.matches(RECORD)) {
        return said;
      } else if (failed && cause) {
        said = line.substring(CAUSE.length());
        caused = true;
      } else if (!failed && line.contains(" SEVERE ")) {
        said = line.substring(line.indexOf(" SEVERE ") + " SEVERE ".length());
        failed = true;
      }
    }
    return said;
  }

  private static final String PROPERTIES =
      """
      handlers=java.util.logging.FileHandler
      java.util.logging.FileHandler.pattern=%s
      java.util.logging.FileHandler.append=true
      java.util.logging.FileHandler.limit=10000000
      java.util.logging.FileHandler.count=5
      java.util.logging.FileHandler.encoding=UTF-8
      java.util.logging.FileHandler.formatter=org.ridealong.server.LogRecords
      java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL %%4$s %%3$s: %%5$s%%6$s%%n
      .level=INFO
      # Payara says at each start which of the root certificates it carries have expired.
      javax.enterprise.system.security.ssl.level=SEVERE
      # At INFO it repeats each command, the database's password too.
      fish.payara.boot.runtime.BootCommand.level=WARNING
      # A connection or query that fails is logged by whoever asked for it. These two say it again, in words
      # of no meaning; while the database is away that would push out how it began.
      javax.enterprise.resource.resourceadapter.level=SEVERE
      org.eclipse.persistence.session.level=SEVERE
      """;
}
