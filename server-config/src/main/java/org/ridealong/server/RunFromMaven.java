package org.ridealong.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code mvn -Prun} runs in Maven's own process: hands the properties that Maven was given to
 * the server's process and stays in front of it, so that Ctrl-C ends with the server's exit code.
 */
final class RunFromMaven {
  private RunFromMaven() {}

  /** The arguments: the start script, and the folder for data if no property names one. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Halves the processor time of a start, for which somebody waits who tries things out.
    ProcessBuilder server = new ProcessBuilder(arguments[0], "-XX:TieredStopAtLevel=1").inheritIO();
    Map<String, String> environment = server.environment();
    environment.putIfAbsent("RIDEALONG_DATA", Path.of(arguments[1]).normalize().toString());
    environment.put(ParentProcess.VARIABLE, String.valueOf(ProcessHandle.current().pid()));
    // Through the environment, because everybody on the machine can read a command line.
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("ridealong."))
        .forEach(name -> environment.put(variable(name), System.getProperty(name)));
    Process process = server.start();
    Signals.onStop(process::destroy);
    System.exit(process.waitFor());
  }

  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
