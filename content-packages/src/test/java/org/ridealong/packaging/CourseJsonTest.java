package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
  void bringsThePlayersWordsInItsLanguage() throws IOException {
    String json = CourseJson.text(PatchedFiles.tiny().course(), PackageOptions.DEFAULT);
    JsonNode first = mapper.readTree(json).get("languages").get(0);
    assertThat(first.get("language").asText()).isEqualTo("en");
    assertThat(first.at("/words/home/lessons").asText()).isEqualTo("Lessons");
  }

  @Test
  void bringsWhatItsPeopleAreDrawnWith() throws IOException {
    String json = CourseJson.text(PatchedFiles.tiny().course(), PackageOptions.DEFAULT);
    assertThat(mapper.readTree(json).at("/portraits/tops/crew/line").asText()).startsWith("M");
  }

  @Test
  void namesTheActivityAfterThePublisher() throws IOException {
    PackageOptions options =
        PackageOptions.DEFAULT.withIriBase(URI.create("https://learning.example.com/x"));
    String json = CourseJson.text(PatchedFiles.tiny().course(), options);
    assertThat(mapper.readTree(json).get("iri").asText())
        .isEqualTo("https://learning.example.com/x/courses/tiny");
  }
}
