package org.ridealong.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "build",
    description = "Makes packages to upload to an LMS.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  private static final String ALL = "all";

  @Mixin Courses courses = new Courses();

  @Option(names = "--standard", required = true, description = "What the LMS imports: scorm12.")
  String standard = "";

  @Option(
      names = "--module",
      required = true,
      description = "A module's id, such as environment, or all.")
  String module = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the zips go; made if it is not there.")
  Path out = Path.of("");

  @Option(
      names = "--reporting-url",
      paramLabel = "URL",
      description = "The Ridealong server that packages also report to. Needs --reporting-key.")
  @Nullable URI reportingUrl;

  @Option(
      names = "--reporting-key",
      paramLabel = "KEY",
      description = "Its publishable key for this.")
  @Nullable String reportingKey;

  @Option(
      names = "--iri-base",
      paramLabel = "URL",
      description = "What activity ids start with. Default: https://ridealong.org/")
  URI iriBase = PackageOptions.DEFAULT.iriBase();

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Standard target =
        Standards.named(standard)
            .orElseThrow(
                () ->
                    wrong(
                        "There is no standard " + standard + ". Known: " + knownStandards() + "."));
    PackageOptions options = options();
    Reading reading = courses.read();
    for (Course course : chosen(reading)) {
      List<Finding> errors =
          CourseChecks.of(course, reading.places()).stream().filter(Finding::isError).toList();
      if (!errors.isEmpty()) {
        throw new Failure(Courses.lines(errors));
      }
      Path file = out.resolve(Packager.fileName(course, target));
      long size = write(course, target, options, file);
      Out.of(spec).printf("%s  %,d bytes%n", file, size);
    }
    return Ridealong.DONE;
  }

  private List<Course> chosen(Reading reading) {
    if (!module.equals(ALL)) {
      return List.of(Courses.course(reading, module, Out.line(spec)));
    }
    if (reading instanceof Reading.Refused refused) {
      throw new Failure(Courses.lines(refused.findings()));
    }
    return reading.courses();
  }

  private PackageOptions options() {
    try {
      PackageOptions options = PackageOptions.DEFAULT.withIriBase(iriBase);
      if (reportingUrl == null && reportingKey == null) {
        return options;
      }
      if (reportingUrl == null || reportingKey == null) {
        throw wrong("--reporting-url and --reporting-key go together.");
      }
      return options.withReporting(new Reporting(reportingUrl, reportingKey));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Whoever looks at the folder sees the old package or the new one, never half of one. */
  private long write(Course course, Standard target, PackageOptions options, Path file) {
    try {
      Files.createDirectories(out);
      Path draft =
          out.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try {
        try (OutputStream stream = Files.newOutputStream(draft)) {
          Packager.write(course, target, options, stream);
        }
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new Failure("Cannot write " + file + ": " + reason(e) + ".");
    }
  }

  /** Java's file exceptions carry little more than a path as their message. */
  private static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    } else if (problem instanceof FileAlreadyExistsException) {
      return "the folder's name is taken by a file";
    } else if (problem instanceof NoSuchFileException) {
      return "the folder cannot be made";
    }
    return String.valueOf(problem.getMessage());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String knownStandards() {
    return Standards.all().stream().map(Standard::name).collect(Collectors.joining(", "));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Out.line(spec), message);
  }
}
