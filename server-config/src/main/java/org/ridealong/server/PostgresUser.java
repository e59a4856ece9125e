package org.ridealong.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. A root user therefore runs it in a user namespace, where it is
 * not root but still owns its files; where namespaces are forbidden, as in many containers, as
 * nobody.
 */
enum PostgresUser {
  OURSELVES(""),
  NAMESPACE("unshare --user"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final int NOBODY_ID = 65534;

  private final String prefix;

  PostgresUser(String prefix) {
    this.prefix = prefix;
  }

  /** The owner of an existing database decides, so that it keeps its owner from start to start. */
  static PostgresUser of(Path database) throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return OURSELVES;
    }
    boolean nobodys =
        Files.exists(database) && Files.getAttribute(database, "unix:uid").equals(NOBODY_ID);
    if (!nobodys && NAMESPACE.works()) {
      return NAMESPACE;
    }
    if (NOBODY.works("test", "-x", database.resolve("..").normalize().toString())) {
      return NOBODY;
    }
    throw new StartProblem(
        "PostgreSQL does not run as root, and this machine lets root run it in no other way.",
        "Start Ridealong as an ordinary user, or choose a data folder that everybody may enter:"
            + " -Dridealong.data=<folder>");
  }

  private boolean works(String... command) throws InterruptedException {
    try {
      List<String> tried = command(command.length == 0 ? List.of("true") : List.of(command));
      return new ProcessBuilder(tried)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  List<String> command(List<String> command) {
    Stream<String> before = Stream.of(prefix.split(" ", -1)).filter(word -> !word.isEmpty());
    return Stream.concat(before, command.stream()).toList();
  }

  /** Hands a folder over to the user whom PostgreSQL will run as. */
  void own(Path folder) throws IOException {
    if (this != NOBODY) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!Files.isSymbolicLink(path)) {
          Files.setAttribute(path, "unix:uid", NOBODY_ID);
        }
      }
    }
  }
}
