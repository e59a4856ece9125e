package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Setting;
import org.ridealong.course.format.PatchedFiles;

class CourseJsonTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void theTinyCourseCompilesToItsGoldenFile() throws IOException {
    String json = CourseJson.of(PatchedFiles.tiny().course(), PackageOptions.DEFAULT).toString();
    assertThat(mapper.readTree(json))
        .isEqualTo(mapper.readTree(Path.of("fixtures/tiny.course.json").toFile()));
  }

  @Test
  void itsOutlineHasTitlesAndNoContent() throws IOException {
    String json =
        CourseJson.outline(PatchedFiles.tiny().course(), PackageOptions.DEFAULT).toString();
    assertThat(mapper.readTree(json))
        .isEqualTo(mapper.readTree(Path.of("fixtures/tiny.outline.json").toFile()));
  }

  @Test
  void bringsThePlayersWordsThatThePageHasNot() throws IOException {
    String json = CourseJson.text(PatchedFiles.tiny().course(), PackageOptions.DEFAULT);
    JsonNode words = mapper.readTree(json).get("words");
    assertThat(words.at("/quiz/kind").asText()).isEqualTo("Quiz");
    assertThat(words.has("home")).isFalse();
  }

  @Test
  void anotherLanguageIsNothingButTextsInTheOrderOfTheCourse() throws IOException {
    JsonNode own =
        json("{'id':'a','title':'One','steps':[{'title':'Two','n':3},{'title':'Same'}]}");
    JsonNode other =
        json("{'id':'a','title':'Eins','steps':[{'title':'Zwei','n':3},{'title':'Same'}]}");
    assertThat(Edition.of(own, other))
        .hasToString("{\"keys\":[\"title\"],\"texts\":[\"Eins\",\"Zwei\",0]}");
    JsonNode more = json("{'id':'a','title':'Eins','steps':[]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Edition.of(own, more))
        .withMessageStartingWith("Not of one shape");
  }

  @Test
  void everySettingHasItsDrawingAndACourseBringsThoseThatItNeeds() {
    assertThat(PlayerDrawings.settings().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(Setting.ALL);
    assertThat(Drawings.of(PatchedFiles.tiny().course()).fieldNames())
        .toIterable()
        .containsExactly("small-room");
  }

  @Test
  void drawsThePeopleWhoseLookIsKnown() throws IOException {
    String json = CourseJson.text(PatchedFiles.tiny().course(), PackageOptions.DEFAULT);
    JsonNode cast = mapper.readTree(json).get("cast");
    assertThat(cast.at("/0/portrait").isMissingNode()).isTrue();
    JsonNode parts = PlayerDrawings.portraits();
    assertThat(cast.at("/1/portrait").asText())
        .startsWith("<svg viewBox=\"0 0 64 64\"")
        .contains(
            parts.at("/hairBefore/receding").asText(),
            parts.at("/tops/vneck/line").asText(),
            parts.at("/skins/1").asText(),
            parts.at("/colours/chestnut").asText(),
            parts.at("/glasses/round").asText(),
            parts.at("/beards/short").asText())
        .doesNotContain("\"\"");
  }

  @Test
  void namesTheActivityAfterThePublisher() throws IOException {
    PackageOptions options =
        PackageOptions.DEFAULT.withIriBase(URI.create("https://learning.example.com/x"));
    String json = CourseJson.text(PatchedFiles.tiny().course(), options);
    assertThat(mapper.readTree(json).get("iri").asText())
        .isEqualTo("https://learning.example.com/x/courses/tiny");
  }

  private JsonNode json(String text) throws IOException {
    return mapper.readTree(text.replace('\'', '"'));
  }
}
