package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.course.Course;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.standards.Standards;

/** Packages for phones and slow lines. */
class LightTest {
  private static final int LIMIT = 150_000;
  private static final List<Course> SHIPPED = Programmes.bundled().courses();

  static Stream<Standard> standards() {
    return Standards.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("standards")
  void aModuleWithoutMediaIsAtMost150KilobytesZipped(Standard standard) throws IOException {
    for (Course course : SHIPPED) {
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      Packager.write(Bundle.of(course), standard, PackageOptions.DEFAULT, zip);
      assertThat(zip.size()).as(course.id() + " for " + standard.name()).isLessThanOrEqualTo(LIMIT);
    }
  }

  @Test
  void languagesThatAreTooHeavyTogetherAreLeftToTheOption() throws IOException {
    Bundle oneOnOnes =
        SHIPPED.stream()
            .filter(course -> course.id().value().equals("one-on-ones"))
            .map(Bundle::of)
            .findFirst()
            .orElseThrow();
    PackageOptions german = PackageOptions.DEFAULT.withLanguage("de");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    assertThat(Packager.write(oneOnOnes, Standards.SCORM_2004_3, PackageOptions.DEFAULT, zip))
        .containsExactly("en");
    assertThat(Packager.write(oneOnOnes, Standards.SCORM_2004_3, german, zip))
        .containsExactly("de");
    PackageOptions both = german.withCarry(Carry.ALL);
    assertThat(Packager.write(oneOnOnes, Standards.SCORM_2004_3, both, zip))
        .containsExactly("de", "en");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("standards")
  void aModuleIsFourFilesAndOneForEachFurtherLanguageAndAsksNobodyElse(Standard standard) {
    for (Course course : SHIPPED) {
      List<Entry> files = Packager.entries(course, standard, PackageOptions.DEFAULT);
      assertThat(
              files.stream().map(Entry::path).filter(path -> !path.matches(".*\\.(xml|xsd|dtd)")))
          .containsExactlyInAnyOrderElementsOf(expected(course));
      String page = text(files, "index.html");
      assertThat(Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page).results())
          .extracting(found -> found.group(1))
          .containsExactlyInAnyOrder("player.css", "player.js");
      assertThat(text(files, "player.css")).doesNotContain("http:", "https:", "@import", "url(//");
    }
  }

  private static List<String> expected(Course course) {
    Stream<String> others =
        course.languages().stream().skip(1).map(language -> "course." + language + ".json");
    Stream<String> four = Stream.of("index.html", "course.json", "player.js", "player.css");
    return Stream.concat(four, others).toList();
  }

  private static String text(List<Entry> files, String path) {
    byte[] bytes =
        files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
