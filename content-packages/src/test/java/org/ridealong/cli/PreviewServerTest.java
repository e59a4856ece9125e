package org.ridealong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void playsTheModuleAndReadsItAnewEachTime() throws Exception {
    Path courses = courses("draw: 6", "draw: 6");
    try (PreviewServer server = server(courses)) {
      assertThat(get(server, "play/").body())
          .contains("\"standard\":\"preview\"")
          .contains("Ben's notes");
      assertThat(get(server, "play/course.json").body()).contains("\"title\":\"Ben's notes");
      assertThat(get(server, "play/player.js").headers().firstValue("Content-Type"))
          .contains("text/javascript; charset=utf-8");
      Tree.change(courses.resolve("01-tiny/module.yaml"), "Ben's notes", "Ben's letters");
      assertThat(get(server, "play/").body()).contains("Ben's letters");
      assertThat(get(server, "../cast.yaml").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void showsFindingsAsAPage() throws Exception {
    try (PreviewServer server = server(courses("draw: 6", "draw: <b>"))) {
      HttpResponse<String> page = get(server, "play/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("tiny cannot be played yet")
          .contains("quiz.yaml:2</code>")
          .contains("draw is &quot;&lt;b&gt;&quot;");
    }
  }

  @Test
  void showsWhatTheRulesFindToo() throws Exception {
    try (PreviewServer server = server(courses("draw: 6", "draw: 60"))) {
      assertThat(get(server, "play/").body()).contains("draw is 60, but there are only 8 items");
    }
  }

  @Test
  void aPageThatIsOpenHearsOfASavedFile() throws Exception {
    Path courses = courses("draw: 6", "draw: 6");
    try (PreviewServer server = server(courses)) {
      assertThat(get(server, "findings").body()).contains("location.reload()");
      String before = get(server, "changed").body();
      assertThat(get(server, "changed").body()).isEqualTo(before);
      Path file = courses.resolve("01-tiny/module.yaml");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
      assertThat(get(server, "changed").body()).isNotEqualTo(before);
    }
  }

  @Test
  void whatCheckSaysStandsBesideIt() throws Exception {
    try (PreviewServer server = server(Path.of("fixtures/tiny"))) {
      assertThat(get(server, "findings").body()).contains("What the check found", "Guesser");
    }
  }

  @Test
  void aModuleThatIsTooHeavyForAPackageIsPlayedAndAmongTheFindings() throws Exception {
    try (PreviewServer server = server(Tree.heavy(folder.resolve("heavy")))) {
      assertThat(get(server, "play/").body()).contains("\"standard\":\"preview\"");
      assertThat(get(server, "findings").body()).contains("150,000 are allowed");
    }
  }

  @Test
  void namesThePartsToPlayFrom() throws Exception {
    try (PreviewServer server = server(Path.of("fixtures/tiny"))) {
      assertThat(get(server, "").body()).contains("desk.js");
      assertThat(get(server, "desk.js").statusCode()).isEqualTo(200);
      assertThat(get(server, "module.json").body())
          .contains("\"id\":\"lesson/agree-first\"", "\"id\":\"agree-date\"", "\"findings\":[{");
      assertThat(get(server, "ways/late-notes/agree-date").body()).contains("first-words/shame");
    }
  }

  @Test
  void thereAreNoWaysToWhatIsNotThere() throws Exception {
    try (PreviewServer server = server(Path.of("fixtures/tiny"))) {
      for (String path : new String[] {"ways/late-notes", "ways/No/kept", "ways/other/kept"}) {
        assertThat(get(server, path).statusCode()).isEqualTo(404);
      }
      assertThat(get(server, "ways/late-notes/nowhere").body()).isEqualTo("[]");
    }
  }

  @Test
  void listensOnThisMachineAlone() throws Exception {
    try (PreviewServer server = server(Path.of("fixtures/tiny"))) {
      assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    }
  }

  private Path courses(String old, String now) throws IOException {
    return Tree.copy(
        Path.of("fixtures/tiny"), folder.resolve("courses"), "01-tiny/quiz.yaml", old, now);
  }

  private static PreviewServer server(Path courses) throws IOException {
    Courses folder = new Courses();
    folder.folder = courses;
    return PreviewServer.start(0, folder::read, folder::saved, "tiny");
  }

  private HttpResponse<String> get(PreviewServer server, String path) throws Exception {
    URI address = URI.create(server.address() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
