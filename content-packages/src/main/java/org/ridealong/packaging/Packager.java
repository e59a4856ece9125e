package org.ridealong.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;

/**
 * Makes packages. The same course, standard and options give the same bytes, so that a package can
 * be compared, cached and signed.
 */
public final class Packager {

  private Packager() {}

  /** The files of a package: first what the standard asks for, then the player and the course. */
  public static List<Entry> entries(Course course, Standard standard, PackageOptions options) {
    Launch launch = Launch.packaged(standard.name(), options.reporting());
    List<Entry> content = WebPlayer.files(course, options, launch);
    List<Entry> entries = new ArrayList<>(standard.around(course, content));
    entries.addAll(content);
    return List.copyOf(entries);
  }

  /**
   * Writes a package as a zip and leaves the stream open.
   *
   * @throws IOException from the stream
   */
  public static void write(
      Course course, Standard standard, PackageOptions options, OutputStream out)
      throws IOException {
    Zip.write(entries(course, standard, options), out);
  }

  /** What a package's file is called: {@code ridealong-<module>-<standard>.zip}. */
  public static String fileName(Course course, Standard standard) {
    return "ridealong-" + course.id() + "-" + standard.name() + ".zip";
  }
}
