package org.ridealong.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Finds what is wrong with courses and what could be better.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin Courses courses = new Courses();

  @Option(names = "--no-hints", description = "Only errors.")
  boolean withoutHints;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Reading reading = courses.read();
    List<Finding> findings = new ArrayList<>();
    if (reading instanceof Reading.Refused refused) {
      findings.addAll(refused.findings());
    }
    for (Course course : reading.courses()) {
      findings.addAll(CourseChecks.of(course, reading.places()));
    }
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    PrintWriter out = Out.of(spec);
    (withoutHints ? errors : findings).forEach(out::println);
    out.printf(
        "Modules read: %d. Errors: %d. Warnings: %d. Hints: %d.%n",
        reading.courses().size(),
        errors.size(),
        count(findings, Finding.Severity.WARNING),
        count(findings, Finding.Severity.HINT));
    return errors.isEmpty() ? Ridealong.DONE : Ridealong.FAILED;
  }

  private static long count(List<Finding> findings, Finding.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
