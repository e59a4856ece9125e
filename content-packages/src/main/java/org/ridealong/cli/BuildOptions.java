package org.ridealong.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ridealong.packaging.Carry;
import org.ridealong.packaging.OnFail;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.Window;
import org.ridealong.packaging.Worded;
import picocli.CommandLine.Option;

/** What may differ between packages of one course. */
final class BuildOptions {

  @Option(
      names = "--mastery-score",
      paramLabel = "N",
      description =
          "The percentage that the quiz and the scenarios both need, 1 to 100, instead of what each "
              + "module asks for. The player judges by it; SCORM manifests do not repeat it, because LMSs "
              + "that find it there overrule the result.")
  @Nullable Integer masteryScore;

  @Option(
      names = "--on-fail",
      paramLabel = "WORD",
      description =
          "What SCORM 2004 hears of completion when a module is finished and not passed: "
              + "completed (default) or incomplete. With incomplete, an LMS that asks for "
              + "\"passed or completed\" does not tick it. The other standards have no such choice.")
  String onFail = PackageOptions.DEFAULT.onFail().word();

  @Option(
      names = "--window",
      paramLabel = "WORD",
      description =
          "Where the course likes to be opened: frame (default) or popup. Only cmi5 can "
              + "say it (OwnWindow); for SCORM and xAPI choose the window in the LMS.")
  String window = PackageOptions.DEFAULT.window().word();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of titles and of the start, such as en. Default: the course's own.")
  @Nullable String language;

  @Option(
      names = "--languages",
      paramLabel = "WORD",
      description =
          "Which languages a package carries: light (default), which is all of them unless they make "
              + "it heavier than 150 kB a module; or all, whatever they weigh.")
  String languages = PackageOptions.DEFAULT.carry().word();

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

  /**
   * @throws IllegalArgumentException with a message for people
   */
  PackageOptions read() {
    PackageOptions options =
        PackageOptions.DEFAULT
            .withIriBase(iriBase)
            .withOnFail(one(OnFail.class, "--on-fail", onFail))
            .withWindow(one(Window.class, "--window", window))
            .withCarry(one(Carry.class, "--languages", languages));
    if (masteryScore != null) {
      options = options.withMasteryScore(masteryScore);
    }
    if (language != null) {
      options = options.withLanguage(language);
    }
    if ((reportingUrl == null) != (reportingKey == null)) {
      throw new IllegalArgumentException(
          "--reporting-url and --reporting-key go together: give both or none.");
    }
    return reportingUrl == null || reportingKey == null
        ? options
        : options.withReporting(new Reporting(reportingUrl, reportingKey));
  }

  private static <T extends Enum<T> & Worded> T one(Class<T> kind, String option, String word) {
    return Worded.named(kind, word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    option + " is " + Worded.words(kind) + ", not " + word + "."));
  }
}
