package org.ridealong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which courses a command is about. */
final class Courses {

  @Option(
      names = "--courses",
      paramLabel = "DIR",
      description = "A folder with programme.yaml. Without it, the courses in this jar.")
  @Nullable Path folder;

  Reading read() {
    if (folder == null) {
      return Programmes.read(CourseFiles.bundled());
    }
    if (!Files.isDirectory(folder)) {
      throw new Failure(folder + " is no folder.");
    }
    return Programmes.read(CourseFiles.folder(folder));
  }

  /** Another text after each change of a file; the jar's courses never change. */
  String saved() {
    if (folder == null) {
      return "jar";
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return String.valueOf(
          files
              .filter(Files::isRegularFile)
              .mapToLong(file -> 31L * file.hashCode() + file.toFile().lastModified())
              .sum());
    } catch (IOException e) {
      throw new Failure("Cannot read " + folder + ": " + e.getMessage() + ".");
    }
  }

  /** A module by id; an unknown one is a mistake in the command line. */
  static Course course(Reading reading, String module, CommandLine line) {
    return (Id.isValid(module) ? reading.course(new Id(module)) : Optional.<Course>empty())
        .orElseThrow(
            () -> {
              if (reading instanceof Reading.Refused refused) {
                return new Failure(
                    "There is no module "
                        + module
                        + ", or it is among those with findings:\n"
                        + lines(refused.findings()));
              }
              String known =
                  reading.courses().stream()
                      .map(one -> one.id().value())
                      .collect(Collectors.joining(", "));
              return new ParameterException(
                  line, "There is no module " + module + ". Known: " + known + ".");
            });
  }

  static String lines(List<?> findings) {
    return findings.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
