package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.system.Patience.eventually;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each says in two lines what is wrong and what to do, and leaves nothing running. */
class StartProblemIT {
  @TempDir Path folder;

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refuses(folder, taken.getLocalPort(), "port " + taken.getLocalPort(), "-Dridealong.port=");
    }
    assertThat(folder.resolve("postgresql")).doesNotExist();
  }

  @Test
  void saysWhichPortWasTakenWhileItStarted() throws Exception {
    int port = Ridealong.freePort();
    Path begun = folder.resolve("postgresql/postmaster.pid");
    FutureTask<Socket> asked =
        new FutureTask<>(
            () -> {
              eventually("it has begun", () -> Files.exists(begun));
              InetAddress here = InetAddress.getByName("127.0.0.1");
              try (ServerSocket taken = new ServerSocket(port, 1, here);
                  Socket first = taken.accept()) {
                return first;
              }
            });
    new Thread(asked).start();
    refuses(folder, port, "port " + port, "another program took it meanwhile");
    assertThat(asked.get().getLocalPort()).isEqualTo(port);
    assertThat(begun).as("what was begun is stopped").doesNotExist();
  }

  @Test
  void saysThatTheDataFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    refuses(file.resolve("data"), "cannot be written", "-Dridealong.data=");
  }

  @Test
  void saysWhoElseUsesTheDataFolder() throws Exception {
    Files.writeString(folder.resolve("pid"), "4711\n");
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      refuses(folder, "another Ridealong (process 4711)", "-Dridealong.data=");
    }
  }

  @Test
  void saysThatTheDatabaseWasMadeByAnotherPostgres() throws Exception {
    Path cluster = Files.createDirectory(folder.resolve("postgresql"));
    Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
    refuses(folder, "was made by PostgreSQL 99", "the Ridealong that made it");
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + Ridealong.freePort() + "/ridealong";
    refuses(folder, "cannot be reached", "ridealong.db.password", "-Dridealong.db.url=" + url);
  }

  private static void refuses(Path data, String problem, String mend, String... properties)
      throws Exception {
    refuses(data, Ridealong.freePort(), problem, mend, properties);
  }

  private static void refuses(
      Path data, int port, String problem, String mend, String... properties) throws Exception {
    try (Ridealong refused = Ridealong.attempt(data, port, properties)) {
      assertThat(refused.exitCode()).as(refused.said()).isEqualTo(1);
      assertThat(refused.said()).startsWith("Ridealong did not start:").contains(problem, mend);
      assertThat(refused.said()).hasLineCount(2);
    }
  }
}
