package org.ridealong.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code ridealong new | check | build | preview | translate}. */
@Command(
    name = "ridealong",
    description = "Checks, packages and plays Ridealong courses.",
    mixinStandardHelpOptions = true,
    versionProvider = Ridealong.Version.class,
    subcommands = {
      NewCommand.class,
      CheckCommand.class,
      BuildCommand.class,
      PreviewCommand.class,
      TranslateCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the courses have findings or it could not be done, 2 used wrongly."
    })
final class Ridealong implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;

  @Spec @Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Ridealong());
    line.setUsageHelpWidth(100);
    CommandLine build = Objects.requireNonNull(line.getSubcommands().get("build"));
    build.getCommandSpec().usageMessage().footer(BuildCommand.footer());
    line.setParameterExceptionHandler(Ridealong::usedWrongly);
    line.setExecutionExceptionHandler(Ridealong::failed);
    return line;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        Out.line(spec), "Say what to do: new, check, build, preview or translate.");
  }

  private static int usedWrongly(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception problem, CommandLine line, ParseResult parsed)
      throws Exception {
    if (problem instanceof Failure failure) {
      line.getErr().println(failure.getMessage());
      return FAILED;
    }
    throw problem;
  }

  /** From the jar's manifest. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Ridealong.class.getPackage().getImplementationVersion();
      return new String[] {"ridealong " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
