package org.ridealong.packaging.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Programme;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Bundle;

/** Packages with a {@code tincan.xml}. */
class TincanTest {

  private static final String LIST = "tincan.xml";
  private static final Programme PROGRAMME = Programmes.bundled();

  private final Bundle tiny = Bundle.of(PatchedFiles.tiny().course());

  @Test
  void hasTheShapeThatLmssRead() throws Exception {
    Optional<Path> schema = Shared.schema("tincan/tincan-own.xsd");
    assumeTrue(schema.isPresent());
    for (Bundle bundle : List.of(tiny, Bundle.of(PROGRAMME))) {
      byte[] list = PackageFiles.of(bundle, Standards.XAPI).bytes(LIST);
      assertThat(ManifestSchema.problems(new StreamSource(schema.get().toFile()), list)).isEmpty();
    }
  }

  @Test
  void theOneLaunchBelongsToTheActivityThatStatementsAreAbout() throws Exception {
    PackageFiles files = PackageFiles.of(tiny, Standards.XAPI);
    assertThat(files.attributes(LIST, "activity", "id"))
        .containsExactly("https://ridealong.org/courses/tiny");
    assertThat(files.text(LIST)).containsOnlyOnce("<launch lang=\"en\">index.html</launch>");
    assertThat(files.text("course.json"))
        .contains("\"iri\":\"https://ridealong.org/courses/tiny\"");
  }

  @Test
  void aProgrammeHasOneLaunchAndEveryModuleAsAnActivity() throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(PROGRAMME), Standards.XAPI);
    assertThat(files.attributes(LIST, "activity", "id"))
        .startsWith(
            "https://ridealong.org/programme", "https://ridealong.org/courses/from-peer-to-manager")
        .hasSize(8);
    assertThat(files.text(LIST)).containsOnlyOnce("<launch");
  }

  @Test
  void theProgrammesPageLeadsToEveryModule() throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(PROGRAMME), Standards.XAPI);
    String page = files.text("index.html");
    int from = page.indexOf('>', page.indexOf("ridealong-launch")) + 1;
    JsonNode launch =
        new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    assertThat(launch.get("standard").asText()).isEqualTo("xapi");
    assertThat(launch.at("/words/0/words/programme/kind").asText()).isEqualTo("Programme");
    assertThat(launch.get("programme").get("title").asText()).isEqualTo(PROGRAMME.title());
    JsonNode modules = launch.get("programme").get("modules");
    assertThat(modules).hasSize(7);
    for (JsonNode module : modules) {
      assertThat(module.get("title").asText()).isNotBlank();
      assertThat(module.get("summary").asText()).isNotBlank();
      assertThat(module.get("minutes").asInt()).isPositive();
      assertThat(files.text(module.get("href").asText()))
          .contains("\"standard\":\"xapi\"", "../player.js");
    }
  }
}
