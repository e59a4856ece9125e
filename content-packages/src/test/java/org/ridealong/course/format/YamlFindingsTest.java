package org.ridealong.course.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;

/** What the reader says about files that are no proper YAML, Markdown or text. */
class YamlFindingsTest {

  private static final String MODULE = "01-tiny/module.yaml";

  @Test
  void readsTheTinyCourseWithoutFindings() {
    assertThat(tiny().findings()).isEmpty();
  }

  @Test
  void pointsAtABrokenLineOfYaml() {
    assertThat(tiny().with(MODULE, "title: Ben's", "title: Ben: 's").findings())
        .containsExactly(
            MODULE
                + ":3: is not YAML: mapping values are not allowed here; a text that holds a colon and a"
                + " space needs quotes");
  }

  @Test
  void pointsAtTabs() {
    assertThat(tiny().with(MODULE, "  quiz: 80", "\tquiz: 80").findings())
        .singleElement()
        .asString()
        .startsWith(MODULE + ":23: is not YAML")
        .endsWith("indent with spaces");
  }

  @Test
  void pointsAtACharacterThatYamlDoesNotAllow() {
    assertThat(tiny().with(MODULE, "Ben's notes", "Ben\u0007s notes").findings())
        .containsExactly(MODULE + ":3: holds a character that YAML does not allow: U+0007");
  }

  @Test
  void pointsAtTheLineWhereAFileStopsBeingUtf8() {
    byte[] latin = tiny().text("cast.yaml").getBytes(ISO_8859_1);
    assertThat(tiny().with("cast.yaml", latin).findings())
        .first()
        .isEqualTo("cast.yaml:4: is not UTF-8 from here on; save the file with the encoding UTF-8");
  }

  @Test
  void readsFilesFromWindows() {
    PatchedFiles files = tiny();
    for (String path : new String[] {MODULE, "01-tiny/lessons/agree-first.md", "cast.yaml"}) {
      files.with(path, ("\uFEFF" + files.text(path).replace("\n", "\r\n")).getBytes(UTF_8));
    }
    assertThat(files.course()).isEqualTo(tiny().course());
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(tiny().with("01-tiny/quiz.yaml", "# nothing\n".getBytes(UTF_8)).findings())
        .containsExactly("01-tiny/quiz.yaml:1: is empty");
  }

  @Test
  void namesAMissingFileWhereItIsAskedFor() {
    assertThat(tiny().without("01-tiny/lessons/agree-first.md").findings())
        .containsExactly(MODULE + ":19: 01-tiny/lessons/agree-first.md does not exist");
  }

  @Test
  void namesAMissingModuleWhereTheProgrammeListsIt() {
    assertThat(tiny().without(MODULE).findings())
        .containsExactly("programme.yaml:4: 01-tiny/module.yaml does not exist");
  }

  @Test
  void namesAMissingProgramme() {
    assertThat(tiny().without("programme.yaml").findings())
        .containsExactly("programme.yaml: does not exist");
  }

  @Test
  void refusesAModuleFolderThatWouldLeadElsewhere() {
    assertThat(tiny().with("programme.yaml", "[01-tiny]", "[../secrets]").findings())
        .singleElement()
        .asString()
        .startsWith("programme.yaml:4: entry 1 of modules is ../secrets, expected a folder's name");
  }

  @Test
  void refusesALessonWithoutItsHead() {
    assertThat(
            tiny()
                .with("01-tiny/lessons/agree-first.md", "## Only text".getBytes(UTF_8))
                .findings())
        .containsExactly(
            "01-tiny/lessons/agree-first.md:1: starts with YAML between two lines of ---, then"
                + " Markdown");
  }

  @Test
  void findsEverythingAtOnce() {
    assertThat(
            tiny()
                .with(MODULE, "version: 1.0.0", "version: one")
                .with("01-tiny/quiz.yaml", "best: 2", "best: 6")
                .with("01-tiny/lessons/agree-first.md", "minutes: 2", "minutes: soon")
                .findings())
        .containsExactly(
            MODULE + ":5: version is one, expected three numbers such as 1.2.0",
            "01-tiny/lessons/agree-first.md:3: minutes is \"soon\", expected a whole number from 1"
                + " to 60",
            "01-tiny/quiz.yaml:77: best is 6, expected a whole number from 1 to 5");
  }
}
