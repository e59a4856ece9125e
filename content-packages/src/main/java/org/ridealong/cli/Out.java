package org.ridealong.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What picocli hands to a running command. */
final class Out {

  private Out() {}

  static PrintWriter of(@Nullable CommandSpec spec) {
    return line(spec).getOut();
  }

  static CommandLine line(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).commandLine();
  }
}
