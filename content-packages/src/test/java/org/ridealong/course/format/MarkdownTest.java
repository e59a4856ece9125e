package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static final String LESSON = "01-tiny/lessons/agree-first.md";
  private static final String AID = "01-tiny/aids/agreement-card.md";

  @Test
  void showsRawHtmlAsText() {
    assertThat(html("<script>alert(1)</script>"))
        .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
        .doesNotContain("<script");
  }

  @Test
  void dropsAddressesThatRunAScript() {
    assertThat(html("[here](javascript:alert(1))")).doesNotContain("javascript:");
  }

  @Test
  void opensLinksBesideTheCourse() {
    assertThat(html("[here](https://example.org/)"))
        .isEqualTo(
            "<p><a rel=\"noopener\" href=\"https://example.org/\" target=\"_blank\">here</a></p>");
  }

  @Test
  void escapesWhatPeopleSay() {
    assertThat(html("```talk\nyou: <b>no</b> **bold**\n```"))
        .isEqualTo(
            "<div class=\"talk\"><p><b class=\"speaker\">You</b> &lt;b&gt;no&lt;/b&gt; **bold**</p></div>");
  }

  @Test
  void keepsCodeThatIsNoTalk() {
    assertThat(html("```\nyou: code\n```")).isEqualTo("<pre><code>you: code\n</code></pre>");
  }

  @Test
  void refusesAnUnknownSpeakerOfATalk() {
    assertThat(tiny().with(LESSON, "ben: Friday", "bem: Friday").findings())
        .containsExactly(LESSON + ":26: bem is no person of cast.yaml; did you mean ben?");
  }

  @Test
  void refusesALineOfATalkWithoutASpeaker() {
    assertThat(tiny().with(LESSON, "you: By when?", "By when?").findings())
        .containsExactly(
            LESSON + ":25: a line of a talk is \"speaker: what they say\", found \"By when?\"");
  }

  @Test
  void refusesATopHeading() {
    assertThat(tiny().with(LESSON, "## A wish", "# A wish").findings())
        .containsExactly(
            LESSON + ":16: a heading starts with ##; # is the title's, which stands above");
  }

  @Test
  void refusesAnImage() {
    assertThat(tiny().with(LESSON, "> A quote that stays a quote.", "![Ben](ben.png)").findings())
        .singleElement()
        .asString()
        .startsWith(LESSON + ":22: an image cannot be carried");
  }

  @Test
  void refusesABlankWithoutItsField() {
    assertThat(tiny().with(AID, "{{by-when}}", "{{by-wen}}").findings())
        .containsExactly(AID + ":31: {{by-wen}} is no field of this sheet; did you mean by-when?");
  }

  @Test
  void pointsIntoABlockOfText() {
    assertThat(
            tiny()
                .with(
                    "01-tiny/scenarios/late-notes.yaml", "            Ann\n", "            # Ann\n")
                .findings())
        .singleElement()
        .asString()
        .startsWith("01-tiny/scenarios/late-notes.yaml:24: a heading starts with ##");
  }

  private static String html(String markdown) {
    String body = tiny().text(LESSON);
    String old = body.substring(body.indexOf("## A wish"));
    return tiny().with(LESSON, old, markdown).course().lessons().get(0).body().html();
  }
}
