package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.packaging.standards.Standards;

class PackagerTest {

  private static final int MOST_BYTES = 150_000;

  @Test
  void namesAreAsciiAndUniqueAndTheManifestComesFirst() throws IOException {
    List<String> names = names(zip(PatchedFiles.tiny().course()));
    assertThat(names).doesNotHaveDuplicates().first().isEqualTo("imsmanifest.xml");
    assertThat(names).allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_.]+"));
    assertThat(names).contains("index.html", "course.json", "player.js", "player.css");
  }

  @Test
  void staysSmall() throws IOException {
    assertThat(zip(PatchedFiles.tiny().course()).length).isLessThan(MOST_BYTES);
  }

  @Test
  void carriesTheCourseInUtf8() {
    String json =
        Packager.entries(PatchedFiles.tiny().course(), Standards.SCORM_12, PackageOptions.DEFAULT)
            .stream()
            .filter(entry -> entry.path().equals("course.json"))
            .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    assertThat(json).contains("Ann Ørsted", "€ 18,400");
  }

  private static byte[] zip(Course course) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Packager.write(Bundle.of(course), Standards.SCORM_12, PackageOptions.DEFAULT, out);
    return out.toByteArray();
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
