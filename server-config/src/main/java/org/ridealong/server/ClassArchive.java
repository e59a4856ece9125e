package org.ridealong.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The classes of a start, as the JVM keeps them in memory (class data sharing): the next start maps
 * them instead of reading and verifying them anew. It lies beside what it was made of. The start
 * script hands it to the JVM, or asks the JVM to record one if there is none.
 */
record ClassArchive(Installation installation, Path file, Path madeOf) {
  private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

  static ClassArchive of(Installation installation) {
    return new ClassArchive(
        installation,
        Path.of(installation.file("classes.jsa")),
        Path.of(installation.file("classes.txt")));
  }

  // The JVM itself refuses an archive that does not fit, but then says nothing and makes none.
  private String installed() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("java.home", "java.vm.name", "java.vm.version")) {
      text.append(System.getProperty(name)).append('\n');
    }
    // By name, because the folder for data may lie here too.
    for (String name : List.of("ridealong.jar", "lib", "payara")) {
      try (Stream<Path> files = Files.walk(Path.of(installation.file(name)))) {
        for (Path jar : (Iterable<Path>) files.filter(ClassArchive::isCode).sorted()::iterator) {
          text.append(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n");
        }
      }
    }
    return text.toString();
  }

  private static boolean isCode(Path file) {
    return file.toString().matches(".*\\.[jr]ar");
  }

  /** After a start: makes the archive if there is none, drops it if it is of something else. */
  void keep() {
    try {
      if (!Files.exists(file)) {
        record();
      } else if (!Files.exists(madeOf) || !Files.readString(madeOf).equals(installed())) {
        Files.delete(file);
      }
    } catch (IOException | JMException | RuntimeException e) {
      LOG.log(Level.INFO, "Starts stay slower than need be: no archive of classes at " + file, e);
    }
  }

  // The JVM writes under another name first, so that a half archive is never found.
  private void record() throws IOException, JMException {
    Files.writeString(madeOf, installed());
    Object said =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmCds",
                new Object[] {new String[] {"dynamic_dump", file.toString()}},
                new String[] {String[].class.getName()});
    LOG.info("Archive of classes: " + said);
  }
}
