package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.packaging.standards.Standards;

class PageTest {

  private static final Reporting REPORTING =
      new Reporting(URI.create("https://learn.example.com"), "rl_pub_1");

  private final Course course = PatchedFiles.tiny().course();

  @Test
  void tellsThePlayerWhereItRuns() throws IOException {
    PackageOptions options =
        PackageOptions.DEFAULT.withReporting(REPORTING).withOnFail(OnFail.INCOMPLETE);
    ObjectNode launch =
        launch(
            Page.module(
                course,
                PackageOptions.DEFAULT,
                Launch.packaged(Standards.SCORM_2004_4, options),
                ""));
    assertThat(launch.<JsonNode>without(List.of("words", "icons", "course")))
        .hasToString(
            "{\"standard\":\"scorm2004\",\"onFail\":\"incomplete\",\"reporting\":{\"endpoint\":"
                + "\"https://learn.example.com/\",\"key\":\"rl_pub_1\"},\"learner\":null}");
  }

  @Test
  void tellsThePlayerWhoPlaysOnOurOwnServer() throws IOException {
    Learner learner = new Learner("7", Optional.of("Ann"));
    ObjectNode launch =
        launch(
            Page.module(
                course,
                PackageOptions.DEFAULT,
                Launch.web(Optional.empty(), Optional.of(learner)),
                ""));
    assertThat(launch.<JsonNode>without(List.of("words", "icons", "course")))
        .hasToString(
            "{\"standard\":\"web\",\"onFail\":\"completed\",\"reporting\":null,\"learner\":{\"id\":"
                + "\"7\",\"name\":\"Ann\"}}");
  }

  @Test
  void bringsWhatTheFirstScreenNeeds() throws IOException {
    ObjectNode launch = launch(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), ""));
    JsonNode words = launch.at("/words/0/words");
    assertThat(words.at("/start/loading").asText()).isEqualTo("Loading the course");
    assertThat(words.at("/home/lessons").asText()).isEqualTo("Lessons");
    assertThat(words.at("/quiz").size()).isEqualTo(1);
    assertThat(launch.at("/course/title").asText()).isEqualTo(course.about().title());
    assertThat(launch.at("/course/quiz/items").isEmpty()).isTrue();
  }

  @Test
  void aNameCannotEndTheScript() throws IOException {
    String name = "</script><script>alert(\"1\")</script><!--";
    Learner learner = new Learner("7", Optional.of(name));
    String html =
        Page.module(
            course, PackageOptions.DEFAULT, Launch.web(Optional.empty(), Optional.of(learner)), "");
    assertThat(html).doesNotContain("<script>alert").doesNotContain("<!--");
    assertThat(launch(html).get("learner").get("name").asText()).isEqualTo(name);
  }

  @Test
  void loadsThePlayerFromWhereItLies() {
    assertThat(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), ""))
        .contains("href=\"player.css\"", "src=\"player.js\"");
    assertThat(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), "../"))
        .contains("href=\"../player.css\"", "src=\"../player.js\"");
  }

  @Test
  void saysThatTheCourseIsLoadingBeforeAnyScriptDoes() {
    assertThat(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), ""))
        .contains("role=\"status\">Loading the course</p>");
  }

  @Test
  void asksForTheDatabaseBeforeItLoadsAnythingAndSaysWhoseCourseItIsUnlessItIsAPreview() {
    Launch web = Launch.web(Optional.empty(), Optional.empty());
    String html = Page.module(course, PackageOptions.DEFAULT, web, "");
    assertThat(html.substring(0, html.indexOf("player.css")))
        .contains("<script data-course=\"tiny\">" + EarlyScript.TEXT + "</script>")
        .contains("indexedDB", ".open(\"ridealong\",1)");
    assertThat(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), ""))
        .doesNotContain("indexedDB");
  }

  @Test
  void escapesTheTitle() {
    assertThat(Page.module(course, PackageOptions.DEFAULT, Launch.preview(), ""))
        .contains("<title>Ben's notes &amp; the &quot;one rule&quot;</title>");
  }

  @Test
  void refusesAReportingAddressThatIsNoServer() {
    for (String address :
        new String[] {"learn.example.com", "ftp://x/", "https://x/?a=b", "https:/x"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Reporting(URI.create(address), "key"))
          .withMessageContaining(address);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reporting(URI.create("https://x/"), "two words"));
  }

  private static ObjectNode launch(String html) throws IOException {
    String start = "<script type=\"application/json\" id=\"ridealong-launch\">";
    int from = html.indexOf(start) + start.length();
    return (ObjectNode)
        new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
  }
}
