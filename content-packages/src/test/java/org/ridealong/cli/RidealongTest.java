package org.ridealong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RidealongTest {

  private static final String TINY = "fixtures/tiny";

  @TempDir Path folder;

  @Test
  void checkIsDoneWithACourseThatHasOnlyHints() {
    Outcome outcome = run("check", "--courses", TINY);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("hint: coach has")
        .containsPattern("tiny +100% +\\d+%.*\n  late-notes +100% +\\d+%.*\n  second-call +")
        .endsWith("Modules read: 1. Errors: 0. Warnings: 10. Hints: 22.\n");
  }

  @Test
  void withoutHintsWarningsAndWhoPassesAreSaid() {
    assertThat(run("check", "--courses", TINY, "--no-hints").out())
        .doesNotContain("hint: ", "Hints")
        .contains("warning: ", "Does well enough  Expert  Guesser")
        .endsWith("Modules read: 1. Errors: 0. Warnings: 10.\n");
  }

  @Test
  void checkFailsWithFindingsThatAnEditorCanOpen() throws IOException {
    Path courses = brokenCourses();
    Outcome outcome = run("check", "--courses", courses.toString(), "--no-hints");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith(courses.resolve("01-tiny/quiz.yaml") + ":2: draw is 600, expected");
  }

  @Test
  void checkFailsWithAModuleThatIsTooHeavyForAPackage() throws IOException {
    Path courses = Tree.heavy(folder.resolve("heavy"));
    Outcome outcome = run("check", "--courses", courses.toString(), "--no-hints");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern(
            "01-tiny/module.yaml:2: the zip weighs [0-9,]+ bytes without media, 150,000 are allowed;"
                + " shorten the texts or split the module");
  }

  @Test
  void checkFailsWithoutAFolder() {
    Outcome outcome = run("check", "--courses", "no/such/folder");
    assertThat(outcome).isEqualTo(new Outcome(1, "", "no/such/folder is no folder.\n"));
  }

  @Test
  void buildWritesAPackageAndNothingElse() throws IOException {
    Path out = folder.resolve("new/folder");
    Outcome outcome = build("--out", out.toString());
    Path zip = out.resolve("ridealong-tiny-scorm12.zip");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith(zip + "  ").endsWith(" bytes\n");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(zip);
    }
  }

  @Test
  void buildReplacesAnOlderPackage() throws IOException {
    Path zip = Files.writeString(folder.resolve("ridealong-tiny-scorm12.zip"), "old");
    assertThat(build("--out", folder.toString()).code()).isZero();
    assertThat(Files.size(zip)).isGreaterThan(1000);
  }

  @Test
  void buildWithAllMakesEveryModule() throws IOException {
    Outcome outcome =
        run("build", "--standard", "scorm12", "--module", "all", "--out", folder.toString());
    assertThat(outcome.code()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(7);
    }
  }

  @Test
  void buildRefusesACourseWithFindings() throws IOException {
    Path courses = brokenCourses();
    Path out = folder.resolve("out");
    for (String module : new String[] {"tiny", "all"}) {
      Outcome outcome =
          run(
              "build",
              "--standard",
              "scorm12",
              "--module",
              module,
              "--courses",
              courses.toString(),
              "--out",
              out.toString());
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("quiz.yaml:2: draw is 600");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void buildRefusesAPackageThatAnLmsCouldMisread() throws IOException {
    Path courses =
        Tree.copy(
            Path.of(TINY),
            folder.resolve("courses"),
            "01-tiny/module.yaml",
            "title: Ben's notes & the \"one rule\"",
            "title: \"0\"");
    Outcome outcome =
        run(
            "build",
            "--standard",
            "scorm12",
            "--module",
            "tiny",
            "--courses",
            courses.toString(),
            "--out",
            out());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("ridealong-tiny-scorm12.zip was not made, an LMS could misread it:\n")
        .contains("imsmanifest.xml: the title \"0\" is empty or too long", "(TitlesAreShort: ");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void buildNamesTheModulesThatThereAre() {
    Outcome outcome =
        run("build", "--standard", "scorm12", "--module", "enviroment", "--out", folder.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("There is no module enviroment. Known: from-peer-to-manager, environment,");
  }

  @Test
  void buildNamesTheStandardsThatThereAre() {
    Outcome outcome =
        run("build", "--standard", "scorm", "--module", "all", "--out", folder.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("There is no standard scorm. Known: scorm12, scorm2004-3,");
  }

  @Test
  void buildWithAllStandardsMakesEachOfThem() {
    Outcome outcome =
        run("build", "--standard", "all", "--module", "tiny", "--courses", TINY, "--out", out());
    assertThat(outcome.code()).isZero();
    for (String standard : new String[] {"scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi"}) {
      assertThat(folder.resolve("out/ridealong-tiny-" + standard + ".zip")).isNotEmptyFile();
    }
  }

  @Test
  void buildMakesOnePackageOfTheProgramme() {
    Outcome outcome = run("build", "--standard", "cmi5", "--module", "programme", "--out", out());
    assertThat(outcome.code()).isZero();
    assertThat(folder.resolve("out/ridealong-programme-cmi5.zip")).isNotEmptyFile();
  }

  @Test
  void buildTellsWhichValueOfAnOptionIsWrong() {
    String[][] wrong = {
      {"--mastery-score", "101", "The mastery score must be a whole number from 1 to 100, not 101"},
      {"--mastery-score", "ninety", "'ninety' is not an int"},
      {"--on-fail", "maybe", "--on-fail is completed or incomplete, not maybe."},
      {"--window", "tab", "--window is frame or popup, not tab."},
      {"--language", "xx", "tiny is not there in xx. Known: en."},
      {"--iri-base", "learning", "must look like https://learning.example.com/, not learning"},
      {"--reporting-url", "https://x/", "--reporting-url and --reporting-key go together"}
    };
    for (String[] option : wrong) {
      Outcome outcome = build("--out", out(), option[0], option[1]);
      assertThat(outcome.code()).as(option[0]).isEqualTo(2);
      assertThat(outcome.err()).contains(option[2], "Try: ridealong build --help");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void buildTakesEveryOption() {
    String[] options = {
      "--on-fail", "incomplete", "--window", "popup", "--language", "en", "--mastery-score", "90"
    };
    Stream<String> all = Stream.concat(Stream.of("--out", out()), Stream.of(options));
    assertThat(build(all.toArray(String[]::new)).code()).isZero();
  }

  @Test
  void buildWantsTheReportingAddressAndItsKeyTogether() {
    assertThat(build("--out", folder.toString(), "--reporting-url", "https://x/").code())
        .isEqualTo(2);
    assertThat(build("--out", folder.toString(), "--reporting-key", "rl_pub_1").code())
        .isEqualTo(2);
    assertThat(
            build(
                    "--out",
                    folder.toString(),
                    "--reporting-url",
                    "https://x/",
                    "--reporting-key",
                    "rl_pub_1")
                .code())
        .isZero();
  }

  @Test
  void buildRefusesAReportingAddressThatIsNoServer() {
    Outcome outcome =
        build(
            "--out",
            folder.toString(),
            "--reporting-url",
            "learn.example.com",
            "--reporting-key",
            "k");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("The reporting address must look like https://");
  }

  @Test
  void buildSaysWhyItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Outcome outcome = build("--out", file.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "Cannot write "
                + file.resolve("ridealong-tiny-scorm12.zip")
                + ": the folder's name is taken by a file.\n");
  }

  @Test
  void previewSaysThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Outcome outcome = run("preview", "--module", "tiny", "--courses", TINY, "--port", port);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err())
          .startsWith("Cannot listen on port " + port)
          .contains("Try another --port");
    }
  }

  @Test
  void previewNamesTheModulesThatThereAre() {
    Outcome outcome = run("preview", "--module", "Nothing", "--courses", TINY);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("There is no module Nothing. Known: tiny.");
  }

  @Test
  void saysWhatItCanDo() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("--help").out()).contains("check", "build", "preview", "Exit codes");
    assertThat(run("--version").out()).startsWith("ridealong ");
    assertThat(run("chek").err()).contains("Did you mean: ridealong check?");
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private record Outcome(int code, String out, String err) {}

  private static Outcome build(String... more) {
    String[] start = {"build", "--standard", "scorm12", "--module", "tiny", "--courses", TINY};
    return run(Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Ridealong.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private Path brokenCourses() throws IOException {
    return Tree.copy(
        Path.of(TINY), folder.resolve("courses"), "01-tiny/quiz.yaml", "draw: 6", "draw: 600");
  }
}
