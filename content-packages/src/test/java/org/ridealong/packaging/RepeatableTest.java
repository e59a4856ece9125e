package org.ridealong.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.packaging.PackageOptions.DEFAULT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Programme;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.standards.Standards;

/**
 * Each module and the programme, for each standard, with reports and without: packed once more by
 * another process, which has its own order of whatever has none, the same bytes come out.
 */
class RepeatableTest {

  private static final Reporting SERVER =
      new Reporting(URI.create("https://learn.example.com/"), "key");
  private static final Map<String, byte[]> HERE = packages();

  @Test
  void anotherProcessMakesTheSameBytesInAnotherLanguageTimeZoneAndCharset() throws Exception {
    List<String> here = new ArrayList<>(List.of("tr-TR-u-nu-arab Pacific/Auckland ISO-8859-1"));
    for (Map.Entry<String, byte[]> made : HERE.entrySet()) {
      here.add(line(made));
    }
    assertThat(elsewhere()).isEqualTo(here);
  }

  @Test
  void noFileInItSaysWhenOrWhereItWasMade() {
    assertThat(HERE)
        .hasSize(80)
        .allSatisfy(
            (name, zip) ->
                assertThat(files(zip))
                    .isNotEmpty()
                    .allSatisfy(
                        file -> {
                          assertThat(file.getTimeLocal())
                              .isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                          assertThat(file.getExtra()).isNull();
                        }));
  }

  /**
   * A line for each package after one about itself; Turkish has its own i, and digits are Arabic.
   */
  private static List<String> elsewhere() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.extensions=u-nu-arab",
                "-Duser.timezone=Pacific/Auckland",
                "-Dfile.encoding=ISO-8859-1",
                "-classpath",
                System.getProperty("java.class.path"),
                RepeatableTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(java.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  /** The other process. */
  public static void main(String[] args) throws Exception {
    StringBuilder said = new StringBuilder();
    said.append(Locale.getDefault().toLanguageTag()).append(' ');
    said.append(TimeZone.getDefault().getID()).append(' ').append(Charset.defaultCharset());
    for (Map.Entry<String, byte[]> made : HERE.entrySet()) {
      said.append('\n').append(line(made));
    }
    System.out.write(said.toString().getBytes(StandardCharsets.US_ASCII));
    System.out.flush();
  }

  private static String line(Map.Entry<String, byte[]> made) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(made.getValue());
    return made.getKey() + " " + made.getValue().length + " " + HexFormat.of().formatHex(digest);
  }

  private static Map<String, byte[]> packages() {
    Programme programme = Programmes.bundled();
    List<Bundle> bundles = new ArrayList<>(programme.courses().stream().map(Bundle::of).toList());
    bundles.add(Bundle.of(programme));
    Map<String, byte[]> packages = new LinkedHashMap<>();
    for (Bundle bundle : bundles) {
      for (Standard standard : Standards.all()) {
        String name = Packager.fileName(bundle, standard);
        packages.put(name, packed(bundle, standard, DEFAULT));
        packages.put(name + " reports", packed(bundle, standard, DEFAULT.withReporting(SERVER)));
      }
    }
    return packages;
  }

  private static byte[] packed(Bundle bundle, Standard standard, PackageOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Packager.write(bundle, standard, options, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static List<ZipEntry> files(byte[] zip) {
    List<ZipEntry> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
        files.add(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
