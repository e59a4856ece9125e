package org.ridealong.lms;

import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * A browser that Playwright cannot drive as its makers ship it. Nothing is kept from run to run.
 */
interface Engine extends AutoCloseable {
  void open(String address) throws Exception;

  /** What this expression of JavaScript gives in the page, as text. */
  String ask(String expression) throws Exception;

  @Override
  void close() throws Exception;

  /** A program that is on the path, or else the packages that bring it. */
  static ProcessBuilder program(String debianPackages, String... command) throws IOException {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> new File(folder, command[0]).canExecute());
    if (!found) {
      throw new IOException(
          "There is no " + command[0] + " here. Debian: apt-get install " + debianPackages);
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Ends it with all that it has started. */
  static void end(Process program) throws InterruptedException {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    program.destroyForcibly().waitFor();
  }
}
