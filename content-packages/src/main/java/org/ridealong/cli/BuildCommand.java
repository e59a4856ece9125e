package org.ridealong.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
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
    description =
        "Makes packages to upload to an LMS. The same content and options give the same bytes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BuildCommand implements Callable<Integer> {

  private static final String ALL = "all";

  @Mixin Courses courses = new Courses();

  @Option(
      names = "--standard",
      required = true,
      paramLabel = "NAME",
      description =
          "What the LMS imports: scorm12, scorm2004-3, scorm2004-4, cmi5, xapi (tincan.xml), or all.")
  String standard = "";

  @Option(
      names = "--module",
      required = true,
      paramLabel = "ID",
      description =
          "A module's id, such as environment; all, for a package of each; or programme, for one"
              + " package with all of them.")
  String module = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the zips go; made if it is not there.")
  Path out = Path.of("");

  @Mixin BuildOptions more = new BuildOptions();

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<Standard> standards = standards();
    PackageOptions options = options();
    Reading reading = courses.read();
    List<Bundle> bundles = bundles(reading);
    for (Bundle bundle : bundles) {
      refuseFindings(bundle, reading);
      refuseLanguage(bundle, options);
    }
    PackageFolder folder = new PackageFolder(out);
    for (Bundle bundle : bundles) {
      for (Standard target : standards) {
        PackageFolder.Written written = folder.write(bundle, target, options);
        Out.of(spec).printf("%s  %,d bytes%n", written.file(), written.size());
        if (written.languages().size() < bundle.languages().size()) {
          Out.of(spec)
              .printf(
                  "  only in %s: all of %s together are too heavy; --language chooses, --languages all takes all%n",
                  written.languages().get(0), String.join(", ", bundle.languages()));
        }
      }
    }
    return Ridealong.DONE;
  }

  /** Below the options: which standard to choose. */
  static String[] footer() {
    return Stream.of(
            Stream.of("", "Which standard:"),
            Standards.all().stream().map(one -> "  %-13s %s".formatted(one.name(), one.suits())),
            Stream.of(
                "",
                "For example:",
                "  ridealong build --standard scorm12 --module all --out packages",
                "  ridealong build --standard cmi5 --module programme --window popup --out packages"))
        .flatMap(lines -> lines)
        .toArray(String[]::new);
  }

  private List<Standard> standards() {
    if (standard.equals(ALL)) {
      return Standards.all();
    }
    String known = Standards.all().stream().map(Standard::name).collect(Collectors.joining(", "));
    return List.of(
        Standards.named(standard)
            .orElseThrow(
                () -> wrong("There is no standard " + standard + ". Known: " + known + ", all.")));
  }

  private List<Bundle> bundles(Reading reading) {
    if (!module.equals(ALL) && !module.equals(Bundle.PROGRAMME)) {
      return List.of(Bundle.of(Courses.course(reading, module, Out.line(spec))));
    }
    if (reading instanceof Reading.Complete complete) {
      return module.equals(ALL)
          ? complete.courses().stream().map(Bundle::of).toList()
          : List.of(Bundle.of(complete.programme()));
    }
    throw new Failure(Courses.lines(((Reading.Refused) reading).findings()));
  }

  private static void refuseFindings(Bundle bundle, Reading reading) {
    for (Course course : bundle.courses()) {
      List<Finding> errors =
          CourseChecks.of(course, reading.places()).stream().filter(Finding::isError).toList();
      if (!errors.isEmpty()) {
        throw new Failure(Courses.lines(errors));
      }
    }
  }

  private PackageOptions options() {
    try {
      return more.read();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private void refuseLanguage(Bundle bundle, PackageOptions options) {
    Optional<String> wanted = options.language().filter(tag -> !bundle.languages().contains(tag));
    if (wanted.isPresent()) {
      String known = String.join(", ", bundle.languages());
      throw wrong(bundle.id() + " is not there in " + wanted.get() + ". Known: " + known + ".");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Out.line(spec), message);
  }
}
