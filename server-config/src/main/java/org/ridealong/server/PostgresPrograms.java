package org.ridealong.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the archive that the build took along. */
final class PostgresPrograms {
  private PostgresPrograms() {}

  static Path in(DataFolder folder) throws IOException, InterruptedException {
    String name = archive();
    @Nullable URL archive = PostgresPrograms.class.getResource("/" + name);
    if (archive == null) {
      throw new StartProblem(
          "no PostgreSQL is packed for this machine (" + name + " is missing).",
          "Build on this kind of machine, or name a PostgreSQL of your own: -Dridealong.db.url="
              + "jdbc:postgresql://host:5432/ridealong (with ridealong.db.user and .password)");
    }
    // The checksum stands for the version: a new archive is unpacked beside the old one.
    Path programs = folder.resolve("programs/postgresql-" + checksum(archive));
    if (!Files.isDirectory(programs)) {
      unpack(archive, folder.emptied("programs/unpacking"), programs);
    }
    return programs;
  }

  private static String archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return "postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0],
            processor.matches("aarch64|arm64") ? "arm_64" : "x86_64");
  }

  private static String checksum(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection connection) {
      return Long.toHexString(connection.getJarEntry().getCrc());
    }
    throw new IOException(archive + " does not lie in a jar");
  }

  // The system's tar keeps links and permissions, which java.util.zip's kin do not know.
  private static void unpack(URL archive, Path unpacking, Path programs)
      throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder(List.of("tar", "-xof", "-", "-C", unpacking.toString()))
            .redirectErrorStream(true)
            .start();
    try (InputStream in = new XZInputStream(archive.openStream());
        OutputStream out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tar.waitFor() != 0) {
      throw new IOException("tar: " + said.strip());
    }
    Files.move(unpacking, programs);
  }
}
