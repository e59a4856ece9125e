package org.ridealong.course.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where course files come from. Only named files are read, so nothing has to be able to list a
 * folder.
 */
public interface CourseFiles {

  /**
   * A file's bytes.
   *
   * @param path relative to the courses folder, with {@code /}
   * @return empty if there is no such file
   * @throws IOException if it is there and cannot be read
   */
  Optional<byte[]> read(String path) throws IOException;

  /** How a file is called in findings, so that its author can open it. */
  String shown(String path);

  /** A courses folder on disk, read anew each time. */
  static CourseFiles folder(Path folder) {
    return new FolderFiles(folder);
  }

  /** The courses that lie in this jar. */
  static CourseFiles bundled() {
    return new BundledFiles();
  }
}
