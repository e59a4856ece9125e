package org.ridealong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of a courses folder that a test may break. */
final class Tree {

  private Tree() {}

  static Path copy(Path from, Path to, String file, String old, String now) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(one));
        Files.createDirectories(target.getParent());
        Files.copy(one, target);
      }
    }
    change(to.resolve(file), old, now);
    return to;
  }

  static void change(Path file, String old, String now) throws IOException {
    Files.writeString(file, Files.readString(file).replace(old, now));
  }
}
