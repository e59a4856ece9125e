package org.ridealong.packaging.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Programme;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Window;

/** cmi5, sections 13 and 14: the course structure. */
class Cmi5Test {

  private static final String STRUCTURE = "cmi5.xml";
  private static final String TINY = "https://ridealong.org/courses/tiny";
  private static final Programme PROGRAMME = Programmes.bundled();

  private final Bundle tiny = Bundle.of(PatchedFiles.tiny().course());

  @Test
  void everyCourseStructureIsValid() throws Exception {
    Optional<Path> schema = Shared.schema("cmi5/CourseStructure.xsd");
    assumeTrue(schema.isPresent());
    StreamSource source = new StreamSource(schema.get().toFile());
    for (Bundle bundle : List.of(tiny, Bundle.of(PROGRAMME))) {
      byte[] structure = PackageFiles.of(bundle, Standards.CMI5).bytes(STRUCTURE);
      assertThat(ManifestSchema.problems(source, structure)).as(bundle.id()).isEmpty();
    }
    String wrong =
        PackageFiles.of(tiny, Standards.CMI5)
            .text(STRUCTURE)
            .replace("masteryScore=\"0.", "masteryScore=\"7");
    assertThat(ManifestSchema.problems(source, wrong.getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  @Test
  void theUnitIsNamedAsStatementsNameTheModule() throws Exception {
    PackageFiles files = PackageFiles.of(tiny, Standards.CMI5);
    assertThat(files.attributes(STRUCTURE, "au", "id")).containsExactly(TINY);
    assertThat(files.attributes(STRUCTURE, "course", "id")).containsExactly(TINY + "/course");
    assertThat(files.text("course.json")).contains("\"iri\":\"" + TINY + "\"");
  }

  @Test
  void theMasteryScoreIsTheMarkThatThePlayerJudgesBy() throws Exception {
    assertThat(masteryScore(PackageOptions.DEFAULT)).isEqualTo("0.75");
    assertThat(masteryScore(PackageOptions.DEFAULT.withMasteryScore(90))).isEqualTo("0.9");
    assertThat(masteryScore(PackageOptions.DEFAULT.withMasteryScore(100))).isEqualTo("1");
    assertThat(masteryScore(PackageOptions.DEFAULT.withMasteryScore(5))).isEqualTo("0.05");
  }

  @Test
  void aWindowOfItsOwnCanBeAskedFor() throws Exception {
    assertThat(attribute(PackageOptions.DEFAULT, "launchMethod")).isEqualTo("AnyWindow");
    assertThat(attribute(PackageOptions.DEFAULT.withWindow(Window.POPUP), "launchMethod"))
        .isEqualTo("OwnWindow");
  }

  @Test
  void movesOnWhenBothAreTrue() throws Exception {
    assertThat(attribute(PackageOptions.DEFAULT, "moveOn")).isEqualTo("CompletedAndPassed");
  }

  @Test
  void aProgrammeIsABlockAModule() throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(PROGRAMME), Standards.CMI5);
    List<String> ids =
        PROGRAMME.courses().stream()
            .map(course -> "https://ridealong.org/courses/" + course.id())
            .toList();
    assertThat(files.attributes(STRUCTURE, "course", "id"))
        .containsExactly("https://ridealong.org/programme");
    assertThat(files.attributes(STRUCTURE, "au", "id")).isEqualTo(ids);
    assertThat(files.attributes(STRUCTURE, "block", "id"))
        .containsExactlyElementsOf(ids.stream().map(id -> id + "/block").toList());
    assertThat(files.text(STRUCTURE)).contains("<url>coaching/index.html</url>");
    assertThat(files.names()).doesNotContain("index.html").contains("coaching/index.html");
  }

  @Test
  void everySkillIsAnObjective() throws Exception {
    PackageFiles files = PackageFiles.of(tiny, Standards.CMI5);
    List<String> skills =
        tiny.courses().get(0).skills().stream()
            .map(skill -> TINY + "/skills/" + skill.id())
            .toList();
    assertThat(skills).isNotEmpty();
    assertThat(files.attributes(STRUCTURE, "objective", "id")).isEqualTo(skills);
    assertThat(files.attributes(STRUCTURE, "objective", "idref")).isEqualTo(skills);
  }

  private String masteryScore(PackageOptions options) throws Exception {
    return attribute(options, "masteryScore");
  }

  private String attribute(PackageOptions options, String name) throws Exception {
    return PackageFiles.of(tiny, Standards.CMI5, options).attributes(STRUCTURE, "au", name).get(0);
  }
}
