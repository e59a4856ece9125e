package org.ridealong.server;

import java.net.URI;
import java.nio.file.Path;

/** The folder that the build assembles: the launcher's jar and what it starts, beside it. */
record Installation(Path folder) {

  static Installation ofThisJar() {
    URI jar =
        URI.create(
            Installation.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return new Installation(Path.of(jar).resolve("..").normalize());
  }

  Path payara() {
    return folder.resolve("payara");
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }
}
