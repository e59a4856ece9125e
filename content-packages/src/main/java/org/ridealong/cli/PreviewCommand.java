package org.ridealong.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.format.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "preview",
    description =
        "Plays a module in your browser and loads it anew whenever you save. Nothing is kept.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

  @Mixin Courses courses = new Courses();

  @Option(names = "--module", required = true, description = "A module's id, such as environment.")
  String module = "";

  @Option(names = "--port", defaultValue = "8090", description = "Default: ${DEFAULT-VALUE}")
  int port;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (courses.read() instanceof Reading.Complete reading) {
      Courses.course(reading, module, Out.line(spec));
    }
    try (PreviewServer server = PreviewServer.start(port, courses::read, courses::saved, module)) {
      Out.of(spec).println("Playing " + module + " at " + server.address() + "  (Ctrl+C stops it)");
      Out.of(spec).println("What check says of it: " + server.address() + "findings");
      Out.of(spec).flush();
      Thread.currentThread().join();
    } catch (IOException e) {
      throw new Failure(
          "Cannot listen on port " + port + ": " + e.getMessage() + ". Try another --port.");
    }
    return Ridealong.DONE;
  }
}
