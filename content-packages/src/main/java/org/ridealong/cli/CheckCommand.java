package org.ridealong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Finding;
import org.ridealong.course.check.Checked;
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

  @Option(names = "--no-hints", description = "Only errors and warnings.")
  boolean withoutHints;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also writes a page with each scenario's graph, who passes, and the findings.")
  @Nullable Path report;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Reading reading = courses.read();
    List<Finding> refused = reading instanceof Reading.Refused no ? no.findings() : List.of();
    List<Checked> checked =
        reading.courses().parallelStream()
            .map(course -> CourseChecks.check(course, reading.places()))
            .map(one -> Packing.check(one, reading.places()))
            .toList();
    // What all modules share is found in each.
    List<Finding> findings =
        Stream.concat(refused.stream(), checked.stream().flatMap(one -> one.findings().stream()))
            .distinct()
            .toList();
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    PrintWriter out = Out.of(spec);
    findings.stream()
        .filter(one -> !withoutHints || one.severity() != Finding.Severity.HINT)
        .forEach(out::println);
    PassRates.lines(checked.stream().filter(Checked::isSound).toList()).forEach(out::println);
    out.printf(
        "Modules read: %d. Errors: %d. Warnings: %d.%s%n",
        reading.courses().size(),
        errors.size(),
        count(findings, Finding.Severity.WARNING),
        withoutHints ? "" : " Hints: %d.".formatted(count(findings, Finding.Severity.HINT)));
    if (report != null) {
      write(report, CheckReport.page(refused, checked));
      out.println("Report: " + report);
    }
    return errors.isEmpty() ? Ridealong.DONE : Ridealong.FAILED;
  }

  private static void write(Path file, String page) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new Failure("Cannot write " + file + ": " + e.getMessage() + ".");
    }
  }

  private static long count(List<Finding> findings, Finding.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
