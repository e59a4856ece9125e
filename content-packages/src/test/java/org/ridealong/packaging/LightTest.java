package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.packaging.PackageOptions.DEFAULT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.course.Course;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.standards.Standards;

/** Packages for phones and slow lines. */
class LightTest {
  private static final int LIMIT = 150_000;
  private static final PackageOptions REPORTS =
      DEFAULT.withReporting(new Reporting(URI.create("https://learn.example.com/"), "key"));
  private static final List<Course> SHIPPED = Programmes.bundled().courses();

  static Stream<Standard> standards() {
    return Standards.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("standards")
  void aModuleWithoutMediaIsAtMost150KilobytesZipped(Standard standard) throws IOException {
    for (Course course : SHIPPED) {
      for (PackageOptions options : List.of(DEFAULT, REPORTS)) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Packager.write(Bundle.of(course), standard, options, zip);
        assertThat(zip.size())
            .as(course.id() + " for " + standard.name())
            .isLessThanOrEqualTo(LIMIT);
      }
    }
  }

  @Test
  void onlyTheControlDocumentsOfScorm2004LeaveNoRoomForASecondLanguage() throws IOException {
    List<String> leftOut = new ArrayList<>();
    for (Course course : SHIPPED) {
      for (Standard standard : Standards.all()) {
        for (PackageOptions options : List.of(DEFAULT, REPORTS)) {
          Bundle bundle = Bundle.of(course);
          List<String> carried =
              Packager.write(bundle, standard, options, OutputStream.nullOutputStream());
          if (!carried.equals(bundle.languages())) {
            String name = Packager.fileName(bundle, standard);
            leftOut.add(options == REPORTS ? name + " reports" : name);
            assertThat(withoutControlDocuments(bundle, standard, options.withCarry(Carry.ALL)))
                .as(name)
                .isLessThanOrEqualTo(LIMIT);
          }
        }
      }
    }
    assertThat(leftOut)
        .containsExactly(
            "ridealong-one-on-ones-scorm2004-3.zip",
            "ridealong-one-on-ones-scorm2004-3.zip reports",
            "ridealong-one-on-ones-scorm2004-4.zip",
            "ridealong-one-on-ones-scorm2004-4.zip reports");
  }

  @Test
  void languagesThatAreTooHeavyTogetherAreLeftToTheOption() throws IOException {
    Bundle oneOnOnes =
        SHIPPED.stream()
            .filter(course -> course.id().value().equals("one-on-ones"))
            .map(Bundle::of)
            .findFirst()
            .orElseThrow();
    PackageOptions german = DEFAULT.withLanguage("de");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    assertThat(Packager.write(oneOnOnes, Standards.SCORM_2004_3, DEFAULT, zip))
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
      List<Entry> files = Packager.entries(course, standard, DEFAULT);
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

  /** What a package weighs beside the schemas that its standard asks for. */
  private static long withoutControlDocuments(
      Bundle bundle, Standard standard, PackageOptions options) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Packager.write(bundle, standard, options, zip);
    long weight = zip.size();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
        if (file.getName().matches(".*\\.(xsd|dtd)")) {
          weight -= file.getCompressedSize();
        }
      }
    }
    return weight;
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
