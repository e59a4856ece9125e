package org.ridealong.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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

  /** The tiny course with a lesson that packs badly: too heavy for a package. */
  static Path heavy(Path to) throws IOException {
    String random =
        new Random(7).ints(40_000, 10_000, 99_999).mapToObj(n -> n + " ").collect(joining());
    return copy(
        Path.of("fixtures/tiny"), to, "01-tiny/lessons/agree-first.md", "is a *wish*", random);
  }

  static void change(Path file, String old, String now) throws IOException {
    Files.writeString(file, Files.readString(file).replace(old, now));
  }
}
