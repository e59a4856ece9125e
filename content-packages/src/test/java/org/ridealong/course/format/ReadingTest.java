package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.check.CourseChecks;

class ReadingTest {

  @Test
  void theBundledProgrammeHasAnIntroductionAndSixModulesInOrder() {
    assertThat(Programmes.bundled().courses())
        .extracting(course -> course.id().value())
        .containsExactly(
            "from-peer-to-manager",
            "environment",
            "best-from-team",
            "coaching",
            "poor-performance",
            "one-on-ones",
            "ride-alongs");
  }

  @Test
  void theBundledProgrammeKeepsAllRules() {
    Reading reading = Programmes.read(CourseFiles.folder(Path.of("courses")));
    for (Course course : reading.courses()) {
      assertThat(CourseChecks.of(course, reading.places())).filteredOn(Finding::isError).isEmpty();
    }
  }

  @Test
  void readsTheSameFromAFolderAndFromTheJar() {
    Reading folder = Programmes.read(CourseFiles.folder(Path.of("courses")));
    assertThat(folder).isInstanceOf(Reading.Complete.class);
    assertThat(folder.courses()).isEqualTo(Programmes.bundled().courses());
  }

  @Test
  void namesFilesAsTheAuthorDoes() {
    assertThat(CourseFiles.folder(Path.of("fixtures/tiny")).shown("cast.yaml"))
        .isEqualTo("fixtures/tiny/cast.yaml");
  }

  @Test
  void keepsTheModulesThatAreFreeOfFindings() {
    PatchedFiles files = tiny().with("programme.yaml", "[01-tiny]", "[01-tiny, 02-gone]");
    Reading reading = Programmes.read(files);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(reading.course(new Id("tiny"))).isPresent();
  }

  @Test
  void leavesOutPeopleWhoDoNotAppear() {
    assertThat(tiny().course().cast())
        .extracting(person -> person.id().value())
        .containsExactly("ann", "ben");
  }
}
