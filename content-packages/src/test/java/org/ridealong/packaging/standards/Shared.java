package org.ridealong.packaging.standards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Schemas that may not be published with this repository. A clone that has no {@code ../shared}
 * beside it does without what needs them, and says so.
 */
final class Shared {

  private Shared() {}

  static Optional<Path> schema(String name) {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path schema = above.resolve("shared/schemas").resolve(name);
      if (Files.isRegularFile(schema)) {
        return Optional.of(schema);
      }
    }
    System.err.println(
        "NOT CHECKED against " + name + ": there is no shared/schemas beside this clone.");
    return Optional.empty();
  }
}
