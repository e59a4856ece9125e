package org.ridealong.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.PackageRefusedException;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Standard;

/** Where packages are put; made if it is not there. */
record PackageFolder(Path folder) {

  /**
   * A package on the disk.
   *
   * @param languages that it carries
   */
  record Written(Path file, long size, List<String> languages) {}

  /** Whoever looks at the folder sees the old package or the new one, never half of one. */
  Written write(Bundle bundle, Standard standard, PackageOptions options) {
    Path file = folder.resolve(Packager.fileName(bundle, standard));
    try {
      Files.createDirectories(folder);
      Path draft =
          folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try {
        List<String> languages;
        try (OutputStream stream = Files.newOutputStream(draft)) {
          languages = Packager.write(bundle, standard, options, stream);
        }
        move(draft, file);
        return new Written(file, Files.size(file), languages);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (PackageRefusedException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Failure("Cannot write " + file + ": " + reason(e) + ".");
    }
  }

  /** Java's file exceptions carry little more than a path as their message. */
  private static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    } else if (problem instanceof FileAlreadyExistsException) {
      return "the folder's name is taken by a file";
    } else if (problem instanceof NoSuchFileException) {
      return "the folder cannot be made";
    }
    return String.valueOf(problem.getMessage());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
