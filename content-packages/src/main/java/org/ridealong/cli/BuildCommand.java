package org.ridealong.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
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

  @Option(
      names = "--standard",
      required = true,
      description = "What the LMS imports: scorm12, scorm2004-3, scorm2004-4, or all.")
  String standard = "";

  @Option(
      names = "--module",
      required = true,
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
    List<Standard> standards = standards();
    PackageOptions options = options();
    Reading reading = courses.read();
    List<Bundle> bundles = bundles(reading);
    for (Bundle bundle : bundles) {
      refuseFindings(bundle, reading);
    }
    PackageFolder folder = new PackageFolder(out);
    for (Bundle bundle : bundles) {
      for (Standard target : standards) {
        PackageFolder.Written written = folder.write(bundle, target, options);
        Out.of(spec).printf("%s  %,d bytes%n", written.file(), written.size());
      }
    }
    return Ridealong.DONE;
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

  private ParameterException wrong(String message) {
    return new ParameterException(Out.line(spec), message);
  }
}
