package org.ridealong.lms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Standard;

/** What an LMS gets: zips as the packager writes them. */
final class Packages {
  private Packages() {}

  /** A course with one of everything, quickly played. */
  static Course tiny() {
    return PatchedFiles.tiny().course();
  }

  /** One of the modules that we ship. */
  static Course shipped(String id) {
    return Programmes.bundled().course(new Id(id)).orElseThrow();
  }

  static byte[] zip(Course course, Standard standard) {
    return zip(course, standard, PackageOptions.DEFAULT);
  }

  static byte[] zip(Course course, Standard standard, PackageOptions options) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      Packager.write(Bundle.of(course), standard, options, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip.toByteArray();
  }

  static Map<String, byte[]> unzipped(byte[] zipped) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
