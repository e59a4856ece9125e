package org.ridealong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.PassRule;
import org.ridealong.course.check.CourseChecks;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;

class NewModuleTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"difficult-conversation", "blank", "quiz-only"})
  void aNewModulePassesTheCheck(String template) throws IOException {
    Path courses = courses("title: Tiny");
    new NewModule(courses, new Id("price-talks"), template).write();
    Reading reading = Programmes.read(CourseFiles.folder(courses));
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    var course = reading.course(new Id("price-talks")).orElseThrow();
    assertThat(CourseChecks.of(course, reading.places())).noneMatch(Finding::isError);
  }

  @ParameterizedTest
  @ValueSource(strings = {"difficult-conversation", "quiz-only"})
  void aNewModuleIsAlreadyOneThatOnlyTheExpertDoesWell(String template) throws IOException {
    Path courses = courses("title: Tiny");
    new NewModule(courses, new Id("price-talks"), template).write();
    Reading reading = Programmes.read(CourseFiles.folder(courses));
    var course = reading.course(new Id("price-talks")).orElseThrow();
    assertThat(CourseChecks.of(course, reading.places()))
        .allMatch(finding -> finding.severity() == Finding.Severity.HINT);
  }

  @Test
  void aModuleWithoutAScenarioPassesByItsQuizAlone() throws IOException {
    Path courses = courses("title: Tiny");
    Path made = new NewModule(courses, new Id("price-talks"), "quiz-only").write();
    assertThat(made.resolve("scenarios")).doesNotExist();
    Reading reading = Programmes.read(CourseFiles.folder(courses));
    var course = reading.course(new Id("price-talks")).orElseThrow();
    assertThat(course.scenarios()).isEmpty();
    assertThat(course.pass()).isEqualTo(PassRule.ofQuiz(80));
  }

  @Test
  void aProgrammeBeginsInAnEmptyFolderAndGrows() throws IOException {
    Path courses = folder.resolve("mine");
    new NewModule(courses, new Id("price-talks"), "difficult-conversation").write();
    new NewModule(courses, new Id("first-weeks"), "blank").write();
    Reading reading = Programmes.read(CourseFiles.folder(courses));
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    assertThat(reading.courses()).hasSize(2);
    for (var course : reading.courses()) {
      assertThat(CourseChecks.of(course, reading.places())).noneMatch(Finding::isError);
    }
  }

  @Test
  void editorsFindTheSchemasOfANewProgramme() throws IOException {
    Path courses = folder.resolve("mine");
    new NewModule(courses, new Id("price-talks"), "blank").write();
    try (Stream<Path> files = Files.walk(courses)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        String first = Files.readAllLines(file).get(0);
        Path schema = file.resolveSibling(first.substring(first.indexOf("$schema=") + 8));
        assertThat(schema).exists();
      }
    }
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> new NewModule(folder, new Id("price-talks"), "blank").write())
        .hasMessageContaining("has files and no programme.yaml");
    assertThat(folder.resolve("cast.yaml")).doesNotExist();
  }

  @Test
  void aModuleIsAddedBelowTheOthers() throws IOException {
    Path courses = courses("title: Tiny");
    Tree.change(courses.resolve("programme.yaml"), "[01-tiny]", "\n  - 01-tiny   # the first");
    new NewModule(courses, new Id("price-talks"), "blank").write();
    assertThat(Files.readString(courses.resolve("programme.yaml")))
        .endsWith("\n  - 01-tiny   # the first\n  - 02-price-talks\n");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path courses = courses("title: Tiny");
    Path mine = Files.createDirectories(courses.resolve("02-price-talks")).resolve("module.yaml");
    Files.writeString(mine, "mine");
    String programme = Files.readString(courses.resolve("programme.yaml"));
    assertThatThrownBy(() -> new NewModule(courses, new Id("price-talks"), "blank").write())
        .hasMessageContaining("02-price-talks is there already. Nothing was written.");
    assertThat(mine).hasContent("mine");
    assertThat(courses.resolve("programme.yaml")).hasContent(programme);
  }

  @Test
  void anIdIsTakenOnce() throws IOException {
    Path courses = courses("title: Tiny");
    assertThatThrownBy(() -> new NewModule(courses, new Id("tiny"), "blank").write())
        .hasMessage("There is a module tiny already.");
  }

  private Path courses(String title) throws IOException {
    return Tree.copy(
        Path.of("fixtures/tiny"), folder.resolve("courses"), "programme.yaml", title, title);
  }
}
