package org.ridealong.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that must outlive a restart; one launcher at a time works in it. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path.resolve("log"));
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      lock(path, channel);
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new StartProblem(
          "the data folder " + path + " cannot be written (" + reason(e) + ").",
          "Give it to the user who starts Ridealong, or choose another: -Dridealong.data=<folder>",
          e);
    }
  }

  // The operating system drops the lock with the process, however that ends.
  private static void lock(Path path, FileChannel channel) throws IOException {
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      String pid = Files.readString(path.resolve("pid"), StandardCharsets.UTF_8).strip();
      throw new StartProblem(
          "another Ridealong (process " + pid + ") is using the data folder " + path + ".",
          "Stop that one, or choose another folder and port:"
              + " -Dridealong.data=<folder> -Dridealong.port=<port>");
    }
    Files.writeString(path.resolve("pid"), ProcessHandle.current().pid() + "\n");
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  Path log() {
    return path.resolve("log").resolve("ridealong.0.log");
  }

  /** A folder for what one run needs, its passwords too; a run that was killed leaves it full. */
  Path emptied(String name) throws IOException {
    Path folder = path.resolve(name);
    delete(folder);
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
