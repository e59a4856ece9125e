package org.ridealong.course.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

record BundledFiles() implements CourseFiles {

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try (InputStream in = BundledFiles.class.getResourceAsStream("/courses/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  @Override
  public String shown(String path) {
    return "courses/" + path;
  }
}
