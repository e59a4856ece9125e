package org.ridealong.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.course.format.PatchedFiles.tiny;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Prose;
import org.ridealong.course.check.CourseChecks;

class TranslationTest {

  private static final String LESSON = "01-tiny/translations/xx/lessons/agree-first.yaml";
  private static final String OWN_LESSON = "01-tiny/lessons/agree-first.md";

  @Test
  void anUpToDateTranslationIsTheSameModuleWithOtherWords() {
    Course course = translated().course();
    assertThat(course.languages()).containsExactly("en", "xx");
    Course other = course.in("xx").orElseThrow();
    assertThat(other.about().language()).isEqualTo("xx");
    assertThat(other.about().title()).isEqualTo("~ " + course.about().title());
    assertThat(other.lessons().get(0).body().markdown())
        .isEqualTo("~ " + course.lessons().get(0).body().markdown().strip());
    assertThat(other.scenarios().get(0).steps()).hasSameSizeAs(course.scenarios().get(0).steps());
    assertThat(other.quiz().items())
        .extracting(item -> item.ask().html())
        .allSatisfy(html -> assertThat(html).contains("~ "));
    assertThat(other.cast())
        .extracting(person -> person.role())
        .allSatisfy(role -> assertThat(role).startsWith("~ "));
  }

  @Test
  void theLearnerIsCalledAsTheCastIsTranslated() {
    Prose body = translated().course().in("xx").orElseThrow().lessons().get(0).body();
    assertThat(body.html()).contains("<b class=\"speaker\">~ You</b>");
  }

  @Test
  void findsATextWithoutTranslation() {
    PatchedFiles files = translated().with(OWN_LESSON, "title: ", "title: More of ");
    files = files.with(LESSON, "- at: \"title\"", "- at: \"subtitle\"");
    assertThat(files.findings())
        .singleElement()
        .asString()
        .startsWith(LESSON + ": title is not translated: \"More of ");
  }

  @Test
  void findsATranslationThatIsEmpty() {
    PatchedFiles files = translated();
    String text = files.text(LESSON);
    int from = text.indexOf("text: \"~ ");
    int line = (int) text.substring(0, from).lines().count();
    String first = text.substring(from, text.indexOf('\n', from));
    assertThat(files.with(LESSON, first + "\n", "text: \"\"\n").findings())
        .singleElement()
        .asString()
        .startsWith(LESSON + ":" + line + ": text of title is empty: ");
  }

  @Test
  void findsAFileWithoutTranslation() {
    assertThat(translated().without(LESSON).findings())
        .containsExactly(LESSON + ": does not exist");
  }

  @Test
  void anErrorInATranslatedTextIsFoundWhereItStands() {
    PatchedFiles files = translated();
    String sheet = "01-tiny/translations/xx/aids/agreement-card.yaml";
    files.with(sheet, "{{by-when}}", "{{until-when}}");
    assertThat(files.findings()).anySatisfy(found -> assertThat(found).contains(sheet + ":"));
  }

  @Test
  void hintsAtATranslationOfAnEarlierText() {
    PatchedFiles files = translated().with(OWN_LESSON, "title: ", "title: More of ");
    assertThat(hints(files))
        .anySatisfy(
            hint ->
                assertThat(hint)
                    .contains(LESSON + ":", "title translates an earlier text")
                    .contains("ridealong translate --module tiny --language xx"));
  }

  @Test
  void hintsAtATranslationOfNothing() {
    PatchedFiles files = translated();
    String more = "  - at: \"gone\"\n    source: \"Old.\"\n    text: \"~ Old.\"\n";
    files.with(LESSON, (files.text(LESSON) + more).getBytes(StandardCharsets.UTF_8));
    assertThat(hints(files))
        .anySatisfy(hint -> assertThat(hint).contains("gone translates a text that is no longer"));
  }

  @Test
  void aTextThatChangedItsPlaceKeepsItsTranslation() {
    PatchedFiles files = translated().with(LESSON, "- at: \"title\"", "- at: \"elsewhere\"");
    assertThat(files.course().in("xx").orElseThrow().lessons().get(0).title()).startsWith("~ ");
    assertThat(hints(files)).noneMatch(hint -> hint.contains("translat"));
  }

  @Test
  void aSheetIsAsItWasIfNothingChanged() {
    PatchedFiles files = translated();
    for (TranslationSheet sheet : sheets(files)) {
      assertThat(sheet.yaml()).isEqualTo(files.text(sheet.path()));
      assertThat(sheet.missing() + sheet.changed() + sheet.gone()).isZero();
    }
  }

  @Test
  void aSheetShowsWhatATextWasWhenItWasTranslated() {
    PatchedFiles files = translated().with(OWN_LESSON, "title: ", "title: More of ");
    TranslationSheet sheet =
        sheets(files).stream().filter(one -> one.path().equals(LESSON)).findFirst().orElseThrow();
    assertThat(sheet.changed()).isEqualTo(1);
    TranslationSheet.Line title = sheet.lines().get(0);
    assertThat(title.source()).startsWith("More of ");
    assertThat(title.was()).hasValueSatisfying(was -> assertThat(title.source()).endsWith(was));
    assertThat(title.text()).startsWith("~ ");
    files.with(LESSON, sheet.yaml().getBytes(StandardCharsets.UTF_8));
    assertThat(hints(files)).anyMatch(hint -> hint.contains("title translates an earlier text"));
  }

  @Test
  void aFactIsTheSameInEachLanguage() {
    String story = "01-tiny/translations/xx/scenarios/late-notes.yaml";
    String text = "text: \"~ Last entry 31 days ago.\"";
    PatchedFiles files = translated().with(story, text, text.replace("31", "30"));
    assertThat(files.errors())
        .singleElement()
        .asString()
        .startsWith(story + ":")
        .contains(
            ": says 30 in \"Last entry 30 days ago\", expected 31: how old Ben's last entry is");
  }

  @Test
  void refusesALanguageTwice() {
    assertThat(translated().with("01-tiny/module.yaml", "[xx]", "[xx, en]").findings())
        .singleElement()
        .asString()
        .matches("01-tiny/module.yaml:\\d+: entry 2 of translations is en, which the module has.*");
  }

  /** The tiny course in a language that says "~" before each text. */
  static PatchedFiles translated() {
    PatchedFiles files = tiny();
    for (TranslationSheet sheet : sheets(files)) {
      List<TranslationSheet.Line> lines =
          sheet.lines().stream()
              .map(
                  line ->
                      new TranslationSheet.Line(
                          line.at(), line.was(), line.source(), "~ " + line.source()))
              .toList();
      String yaml = new TranslationSheet(sheet.path(), lines, 0).yaml();
      files.with(sheet.path(), yaml.getBytes(StandardCharsets.UTF_8));
    }
    return files.with("01-tiny/module.yaml", "language: en", "language: en\ntranslations: [xx]");
  }

  private static List<TranslationSheet> sheets(PatchedFiles files) {
    return Translations.sheets(files, new Id("tiny"), "xx");
  }

  private static List<String> hints(PatchedFiles files) {
    Reading reading = Programmes.read(files);
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return CourseChecks.of(reading.courses().get(0), reading.places()).stream()
        .map(Finding::toString)
        .toList();
  }
}
